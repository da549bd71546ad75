import { expect, it } from "vitest";
import { resourceOfReport, scheduled, STACK } from "./scheduled.ts";
import { templateOf } from "../../lowered.ts";

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
