import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runBash } from "../../packages/compiler/test/emit/scripts/bash/run-bash.ts";
import { pythonFolder } from "./server.ts";

const isPython = spawnSync("python3", ["-c", "import awscli.text, jmespath"]).status === 0;
const note = isPython ? "" : " (not run: version 1 of the AWS CLI missing)";

/** The lines of the plan for a stack whose change set was recorded. */
function planOf(name: string): readonly string[] {
  const answer = `aws() { python3 '${join(import.meta.dirname, "recorded", "answer.py")}' '${name}' "$@"; }`;
  const plan = 'change_set=x; : >"$work/changes.shop"; list_changes shop; show_plan shop';
  const { out } = runBash([answer, plan], "/", { PATH: [...pythonFolder(), process.env["PATH"]].join(":") });
  return out.split("\n").slice(0, -1);
}

/**
 * The first three are from AWS's documentation, the others have its form.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-samples.html
 */
describe.skipIf(!isPython)(`the plan for a recorded change set${note}`, () => {
  it.each([
    ["a tag is edited in the template", ["MyEC2Instance (AWS::EC2::Instance): changed"]],
    ["every parameter changes", ["MyEC2Instance (AWS::EC2::Instance): replaced [KeyName,InstanceType]"]],
    [
      "resources come and go",
      ["AutoScalingGroup (AWS::AutoScaling::AutoScalingGroup): added", "MyEC2Instance (AWS::EC2::Instance): removed"],
    ],
    [
      "a service gets another image",
      [
        "TaskDefinition (AWS::ECS::TaskDefinition): replaced [ContainerDefinitions]",
        "Service (AWS::ECS::Service): changed, carries traffic",
      ],
    ],
    [
      "a load balancer is replaced",
      [
        "EdgeLoadBalancer (AWS::ElasticLoadBalancingV2::LoadBalancer): replaced, carries traffic [Scheme]",
        "EdgeListener (AWS::ElasticLoadBalancingV2::Listener): changed, perhaps replaced, carries traffic [LoadBalancerArn]",
      ],
    ],
  ])("says that %s", (name, lines) => {
    expect(planOf(name)).toEqual(["Stack shop:", ...lines.map((line) => `  ${line}`)]);
  });
});
