import { queue, worker, type WorkerScaling } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const STACK = "shop-production-thumbnails";

function scaled(scaling: WorkerScaling | undefined, jobs: Parameters<typeof worker>[1]["queue"] = queue("jobs")) {
  const given = scaling === undefined ? {} : { scaling };
  return lowerShop({
    workloads: [worker("thumbnails", { cpu: 256, memory: 512, image: IMAGE, queue: jobs, ...given })],
  });
}

describe("the scaling of a worker", () => {
  const lowered = scaled({ min: 0, max: 50, messagesPerTask: 100 });

  it("goes from zero, and the service says no number of its own", () => {
    expect(propertiesOf(lowered, STACK, "ScalableTarget")).toMatchObject({ MinCapacity: 0, MaxCapacity: 50 });
    expect(propertiesOf(lowered, STACK, "Service")).not.toHaveProperty("DesiredCount");
  });

  it("keeps to the messages for each running task, and wakes for the first message where none runs", () => {
    expect(propertiesOf(lowered, STACK, "BacklogScalingPolicy")).toMatchObject({
      PolicyType: "TargetTrackingScaling",
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 100,
        ScaleInCooldown: 300,
        ScaleOutCooldown: 60,
        CustomizedMetricSpecification: {
          Metrics: [
            {
              Id: "visible",
              MetricStat: {
                Metric: {
                  Namespace: "AWS/SQS",
                  MetricName: "ApproximateNumberOfMessagesVisible",
                  Dimensions: [{ Name: "QueueName", Value: { Ref: "JobsQueueName" } }],
                },
                Stat: "Average",
              },
              ReturnData: false,
            },
            { Id: "taken", MetricStat: { Metric: { MetricName: "ApproximateNumberOfMessagesNotVisible" } } },
            {
              Id: "running",
              MetricStat: {
                Metric: {
                  Namespace: "ECS/ContainerInsights",
                  MetricName: "RunningTaskCount",
                  Dimensions: [
                    { Name: "ClusterName", Value: "shop-production" },
                    { Name: "ServiceName", Value: { "Fn::GetAtt": ["Service", "Name"] } },
                  ],
                },
              },
              ReturnData: false,
            },
            {
              Id: "backlog",
              Expression: "IF(FILL(running, 0) > 0, (visible + taken) / running, IF(visible > 0, visible + 100, 0))",
              ReturnData: true,
            },
          ],
        },
      },
    });
  });

  it("takes its cooldowns, and the name of a queue that exists", () => {
    const theirs = queue.existing("arn:aws:sqs:eu-west-1:123456789012:theirs.fifo");
    const other = scaled({ min: 1, max: 2, messagesPerTask: 1, scaleInCooldown: 0, scaleOutCooldown: 5 }, theirs);
    expect(propertiesOf(other, STACK, "BacklogScalingPolicy")).toMatchObject({
      TargetTrackingScalingPolicyConfiguration: { ScaleInCooldown: 0, ScaleOutCooldown: 5 },
    });
    expect(JSON.stringify(templateOf(other, STACK))).toContain('{"Name":"QueueName","Value":"theirs.fifo"}');
  });

  it("is none where the worker has none", () => {
    expect(resourceOf(scaled(undefined), STACK, "ScalableTarget")).toBeUndefined();
    expect(propertiesOf(scaled(undefined), STACK, "Service")).toMatchObject({ DesiredCount: 1 });
  });
});
