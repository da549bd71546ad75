import { describe, expect, it } from "vitest";
import { differences } from "../../../../src/live/diff/difference.ts";
import { targetGroup } from "../../../../src/live/diff/resources/target-group.ts";
import { type Answers, awsOf, denied, failed } from "../../answers.ts";
import { at, found } from "./found.ts";

const properties = {
  TargetType: "ip",
  Port: 80,
  Protocol: "HTTP",
  HealthCheckPath: "/health",
  TargetGroupAttributes: [{ Key: "deregistration_delay.timeout_seconds", Value: "30" }],
};
const answers: Answers = {
  "elasticloadbalancing:DescribeTargetGroups": () => ({
    TargetGroups: [
      {
        TargetGroupArn: "arn",
        TargetGroupName: "shop",
        TargetType: "ip",
        Port: 80,
        Protocol: "HTTP",
        HealthCheckPath: "/ready",
        HealthCheckIntervalSeconds: 30,
      },
    ],
  }),
  "elasticloadbalancing:DescribeTargetGroupAttributes": () => ({
    Attributes: [
      { Key: "deregistration_delay.timeout_seconds", Value: "300" },
      { Key: "stickiness.enabled", Value: "false" },
    ],
  }),
};

describe("target group", () => {
  it("differs in what the template says", async () => {
    const live = await targetGroup.live(awsOf(answers), found({ id: "arn", properties }));
    expect(
      "value" in live &&
        differences(targetGroup.compiled(properties), live.value, targetGroup.facts).map(({ path }) => path),
    ).toEqual(["HealthCheckPath", "TargetGroupAttributes[deregistration_delay.timeout_seconds].Value"]);
  });

  it("tells what is not there from what nobody may see", async () => {
    const live = (change: Answers) => targetGroup.live(awsOf({ ...answers, ...change }), found({ id: "arn" }));
    expect(
      await live({ "elasticloadbalancing:DescribeTargetGroups": () => failed("TargetGroupNotFoundException") }),
    ).toEqual({ value: undefined });
    expect(await live({ "elasticloadbalancing:DescribeTargetGroups": denied })).toHaveProperty("refusal");
    expect(await live({ "elasticloadbalancing:DescribeTargetGroupAttributes": denied })).toHaveProperty("refusal");
    expect(await targetGroup.live(awsOf(answers), found())).toEqual({ value: undefined });
  });

  it("is replaced where its port changes, and checks otherwise where its path does", () => {
    expect([targetGroup.effect(at("Port")), targetGroup.effect(at("HealthCheckPath"))]).toEqual([
      "replacement",
      "traffic",
    ]);
  });
});
