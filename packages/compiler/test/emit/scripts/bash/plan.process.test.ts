import { expect, it } from "vitest";
import { aws, runBash } from "./run-bash.ts";

/** A change set in the shape that AWS documents for DescribeChangeSet, as `--query` and `--output text` show it. */
const CHANGES = [
  String.raw`Modify\tTaskDefinition\tAWS::ECS::TaskDefinition\tTrue\tContainerDefinitions`,
  String.raw`Modify\tService\tAWS::ECS::Service\tFalse\t`,
  String.raw`Add\tEdgeRule\tAWS::ElasticLoadBalancingV2::ListenerRule\tNone\t`,
  String.raw`Remove\tOldRule\tAWS::ElasticLoadBalancingV2::ListenerRule\tNone\t`,
  String.raw`Modify\tEdgeTargetGroup\tAWS::ElasticLoadBalancingV2::TargetGroup\tConditional\tVpcId`,
];

it("says what is added, changed, replaced and removed, and what of it carries traffic", () => {
  const answers = aws({ "*describe-change-set*": `printf '${CHANGES.join("\\n")}\\n'` });
  const { out } = runBash([answers, 'change_set=x; : >"$work/changes.api"; list_changes api; show_plan api']);
  expect(out.split("\n")).toEqual([
    "Stack api:",
    "  TaskDefinition (AWS::ECS::TaskDefinition): replaced [ContainerDefinitions]",
    "  Service (AWS::ECS::Service): changed, carries traffic",
    "  EdgeRule (AWS::ElasticLoadBalancingV2::ListenerRule): added",
    "  OldRule (AWS::ElasticLoadBalancingV2::ListenerRule): removed, carries traffic",
    "  EdgeTargetGroup (AWS::ElasticLoadBalancingV2::TargetGroup): changed, perhaps replaced, carries traffic [VpcId]",
    "",
  ]);
});

it("says that nothing changes", () => {
  expect(runBash([': >"$work/changes.api"; show_plan api']).out).toBe("Stack api: nothing changes.\n");
});
