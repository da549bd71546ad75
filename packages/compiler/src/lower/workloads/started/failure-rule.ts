import { resource } from "../../../cloudformation/resource.ts";
import type { Resource } from "../../../cloudformation/template.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import { resolver } from "../../resources/values.ts";
import type { Shared } from "../workload-kind.ts";
import type { StartedTaskPlan } from "./plan.ts";
import { clusterArn, ecsArn } from "./runner-role.ts";
import { toldArn } from "../told-topic.ts";

/** What tells a topic that the task has ended badly, where somebody wants to know. */
export function failureRule(
  lowering: Lowering,
  plan: StartedTaskPlan,
  { appTags, cluster }: Shared,
): Readonly<Record<string, Resource>> {
  const { onFailure, tags } = plan.props;
  if (onFailure === undefined) return {};
  const FailureRule = resource("AWS::Events::Rule", {
    Description: `Task ${plan.fullName} has ended badly`,
    EventPattern: {
      source: ["aws.ecs"],
      "detail-type": ["ECS Task State Change"],
      detail: {
        clusterArn: [clusterArn(cluster)],
        taskDefinitionArn: [{ prefix: ecsArn(`task-definition/${plan.fullName}:`) }],
        lastStatus: ["STOPPED"],
        $or: failures(plan.containerName),
      },
    },
    Targets: [{ Id: "topic", Arn: toldArn(onFailure.notify, resolver(lowering), "rules") }],
    Tags: templateTags(appTags, tags),
  });
  return { FailureRule };
}

/** What starts the task comes after that rule: who is to hear of a failure hears of the first one, too. */
export function afterFailureRule({ props: { onFailure } }: StartedTaskPlan) {
  return onFailure === undefined ? {} : { DependsOn: "FailureRule" };
}

/**
 * The exit code of the main container counts: others may be killed when that one ends. One that never ran has none. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html. Checked 2026-11-28.
 */
function failures(container: string): readonly object[] {
  return [
    { containers: { name: [container], exitCode: [{ "anything-but": 0 }] } },
    { containers: { exitCode: [{ exists: false }] } },
    { stopCode: ["TaskFailedToStart"] },
  ];
}
