import { queue, text, topic } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { toldArn, toldTopic } from "../../../src/lower/workloads/told-topic.ts";

const ARN = "arn:aws:sns:${AWS::Region}:123456789012:alerts";

it("is a topic by itself and by its ARN", () => {
  const alerts = topic("alerts");
  expect(toldTopic(alerts)).toBe(alerts);
  expect(toldTopic(alerts.arn())).toBe(alerts);
  expect([ARN, queue("jobs").arn(), text`${alerts.arn()}`].map(toldTopic)).toEqual([undefined, undefined, undefined]);
});

it("is text of which the deployment may know a part", () => {
  expect(toldArn(ARN, () => "", "rules")).toEqual({ "Fn::Sub": ARN });
});

it("asks for the ARN of a topic as one who tells it something", () => {
  const asked: unknown[] = [];
  const resolve = (reference: { readonly access?: string }) => String(asked.push(reference.access));
  toldArn(topic("alerts"), resolve, "rules");
  toldArn(topic("alerts").arn(), resolve, "rules");
  toldArn(queue("jobs").arn(), resolve, "rules");
  toldArn(topic("alerts"), resolve, "alarms");
  expect(asked).toEqual(["notify", "notify", undefined, undefined]);
});
