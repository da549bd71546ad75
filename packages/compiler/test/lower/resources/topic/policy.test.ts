import { queue, scheduledTask, service, topic } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const STACK = "shop-production-topic-alerts";

it("lets rules of the account publish where a task tells the topic, and what could before", () => {
  const alerts = topic("alerts");
  const report = scheduledTask("report", { ...size, schedule: "rate(1 day)", onFailure: { notify: alerts } });
  const publish = { Effect: "Allow", Action: "sns:Publish", Resource: { Ref: "Topic" } };
  const rules = "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/*";
  expect(propertiesOf(lowerShop({ workloads: [report] }), STACK, "TopicPolicy")).toEqual({
    Topics: [{ Ref: "Topic" }],
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        {
          ...publish,
          Principal: { Service: "events.amazonaws.com" },
          Condition: { ArnLike: { "aws:SourceArn": { "Fn::Sub": rules } } },
        },
        {
          ...publish,
          Principal: { AWS: "*" },
          Condition: { StringEquals: { "aws:SourceOwner": { Ref: "AWS::AccountId" } } },
        },
      ],
    },
  });
});

it("is not there where tasks publish themselves and queues listen", () => {
  const alerts = topic("alerts");
  const api = service("api", { ...size, environment: { ALERTS: alerts.arn() } });
  const lowered = lowerShop({ workloads: [api], resources: [queue("log", { subscribe: [alerts] })] });
  expect(propertiesOf(lowered, STACK, "TopicPolicy")).toBeUndefined();
});
