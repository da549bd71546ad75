import type { WorkerScaling } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource, type Value } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import { scalableTarget } from "../service/scaling/scalable-target.ts";
import { called, type Metric } from "../service/watching/metric.ts";
import type { WorkerPlan } from "./plan.ts";
import { queueName } from "./queues.ts";

/** The scalable target of a worker, and the policy that keeps to the messages for each task. */
export function workerScaling(
  lowering: Lowering,
  { props: { queue, scaling } }: WorkerPlan,
  cluster: string,
): Readonly<Record<string, Resource>> {
  if (queue === undefined || scaling === undefined) return {};
  return {
    ScalableTarget: scalableTarget(scaling, cluster),
    BacklogScalingPolicy: policy(scaling, queueName(lowering, queue), cluster),
  };
}

/**
 * Messages that are worked on count too, so that no task is stopped in its work because nothing waits behind it. Where no
 * task runs, whatever waits is more than the target: else fewer messages than one task's share would wait for ever. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html.
 */
function backlogPerTask(target: number): string {
  return `IF(FILL(running, 0) > 0, (visible + taken) / running, IF(visible > 0, visible + ${target}, 0))`;
}

function policy(
  { messagesPerTask, scaleInCooldown = 300, scaleOutCooldown = 60 }: WorkerScaling,
  queue: Value<string>,
  cluster: string,
): Resource {
  return resource("AWS::ApplicationAutoScaling::ScalingPolicy", {
    PolicyName: "BacklogScalingPolicy",
    PolicyType: "TargetTrackingScaling",
    ScalingTargetId: ref("ScalableTarget"),
    TargetTrackingScalingPolicyConfiguration: {
      CustomizedMetricSpecification: {
        Metrics: [
          metric("visible", "AWS/SQS", "ApproximateNumberOfMessagesVisible", { QueueName: queue }),
          metric("taken", "AWS/SQS", "ApproximateNumberOfMessagesNotVisible", { QueueName: queue }),
          metric("running", "ECS/ContainerInsights", "RunningTaskCount", {
            ClusterName: cluster,
            ServiceName: getAtt("Service", "Name"),
          }),
          {
            Id: "backlog",
            Label: "Messages for each task",
            Expression: backlogPerTask(messagesPerTask),
            ReturnData: true,
          },
        ],
      },
      TargetValue: messagesPerTask,
      ScaleInCooldown: scaleInCooldown,
      ScaleOutCooldown: scaleOutCooldown,
    },
  });
}

function metric(id: string, namespace: string, name: string, dimensions: Metric["dimensions"]) {
  return called(id, { namespace, name, dimensions, stat: "Average" });
}
