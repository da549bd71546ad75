import { resource, stack, task, topic } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { resourceOfReport, scheduled, STACK } from "../scheduled-task/scheduled.ts";
import { IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const notify = "arn:aws:sns:eu-west-1:123456789012:alerts";
const PLACE = "${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";

it("tells the topic of tasks of the family whose main container ended badly or never ran", () => {
  const rule = resourceOfReport("FailureRule", { onFailure: { notify }, container: { name: "main-one" } });
  expect(rule).toEqual({
    Description: "Task shop-production-report has ended badly",
    EventPattern: {
      source: ["aws.ecs"],
      "detail-type": ["ECS Task State Change"],
      detail: {
        clusterArn: [{ "Fn::Sub": `arn:${PLACE}:cluster/shop-production` }],
        taskDefinitionArn: [{ prefix: { "Fn::Sub": `arn:${PLACE}:task-definition/shop-production-report:` } }],
        lastStatus: ["STOPPED"],
        $or: [
          { containers: { name: ["main-one"], exitCode: [{ "anything-but": 0 }] } },
          { containers: { exitCode: [{ exists: false }] } },
          { stopCode: ["TaskFailedToStart"] },
        ],
      },
    },
    Targets: [{ Id: "topic", Arn: notify }],
  });
});

it("is not there where nobody wants to know", () => {
  expect(templateOf(scheduled(), STACK).Resources).not.toHaveProperty("FailureRule");
});

it("tells a topic of the app, as a noun and by its ARN", () => {
  for (const told of [topic("alerts"), topic("alerts").arn()]) {
    const rule = resourceOfReport("FailureRule", { onFailure: { notify: told } });
    expect(rule).toMatchObject({ Targets: [{ Id: "topic", Arn: { Ref: "AlertsTopicArn" } }] });
  }
});

it("tells what exists, and what a stack makes", () => {
  const existing = resourceOfReport("FailureRule", { onFailure: { notify: topic.existing(notify) } });
  expect(existing).toMatchObject({ Targets: [{ Arn: notify }] });
  const data = stack("data", { Alerts: resource("AWS::SNS::Topic", {}) });
  const made = resourceOfReport("FailureRule", { onFailure: { notify: data.ref("Alerts") } });
  expect(made).toMatchObject({ Targets: [{ Arn: { Ref: "DataStackAlertsRef" } }] });
});

it("is there before what starts the task", () => {
  const props = { cpu: 256, memory: 512, image: IMAGE, onFailure: { notify } } as const;
  const ingest = task("ingest", { ...props, on: { source: ["aws.s3"] } });
  const lowered = lowerShop({ workloads: [ingest, task("migrate", props)] });
  expect(resourceOf(lowered, "shop-production-ingest", "EventRule")?.DependsOn).toBe("FailureRule");
  expect(propertiesOf(lowered, "shop-production-migrate", "FailureRule")).toMatchObject({
    Description: "Task shop-production-migrate has ended badly",
  });
});
