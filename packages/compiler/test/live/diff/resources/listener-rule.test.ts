import { describe, expect, it } from "vitest";
import { differences } from "../../../../src/live/diff/difference.ts";
import { listenerRule } from "../../../../src/live/diff/resources/listener-rule.ts";
import { awsOf, denied, failed } from "../../answers.ts";
import { at, found } from "./found.ts";

const header = (name: string, value: string) => ({
  Field: "http-header",
  HttpHeaderConfig: { HttpHeaderName: name, Values: [value] },
});
const written = {
  ListenerArn: "listener",
  Priority: 100,
  Conditions: [
    { Field: "path-pattern", PathPatternConfig: { Values: ["/api/*", "/health"] } },
    header("X-Test", "green"),
    header("X-Tenant", "shop"),
  ],
  Actions: [{ Type: "forward", TargetGroupArn: "group" }],
};
const running = {
  Priority: "100",
  Conditions: [
    header("X-Tenant", "shop"),
    { Field: "path-pattern", Values: ["/health", "/api/*"], PathPatternConfig: { Values: ["/health", "/api/*"] } },
    header("X-Test", "green"),
  ],
  Actions: [
    {
      Type: "forward",
      TargetGroupArn: "group",
      Order: 1,
      ForwardConfig: {
        TargetGroups: [{ TargetGroupArn: "group", Weight: 1 }],
        TargetGroupStickinessConfig: { Enabled: false },
      },
    },
  ],
};

async function paths(compiled: Readonly<Record<string, unknown>>, rule: object = running) {
  const live = await listenerRule.live(
    awsOf({ "elasticloadbalancing:DescribeRules": () => ({ Rules: [rule] }) }),
    found({ id: "rule" }),
  );
  return "value" in live
    ? differences(listenerRule.compiled(compiled), live.value, listenerRule.facts).map(({ path }) => path)
    : [];
}

describe("listener rule", () => {
  it("is what runs, however it is written", async () => {
    expect(await paths(written)).toEqual([]);
    const older = [
      { Field: "path-pattern", Values: ["/api/*", "/health"] },
      header("X-Test", "green"),
      header("X-Tenant", "shop"),
    ];
    expect(await paths({ ...written, Conditions: older })).toEqual([]);
  });

  it("differs in its conditions, its priority and its target", async () => {
    expect(await paths({ ...written, Priority: 99 })).toEqual(["Priority"]);
    expect(await paths({ ...written, Actions: [{ Type: "forward", TargetGroupArn: "other" }] })).toEqual([
      "Actions[forward].ForwardConfig.TargetGroups[other]",
      "Actions[forward].ForwardConfig.TargetGroups[group]",
    ]);
    const green = [...written.Conditions.slice(0, 1), header("X-Test", "blue"), header("X-Tenant", "shop")];
    expect(await paths({ ...written, Conditions: green })).toEqual([
      "Conditions[http-header:X-Test].HttpHeaderConfig.Values",
    ]);
  });

  it("leaves the weights of two target groups to the deployment that shifts them", async () => {
    const groups = (first: number) => ({
      Type: "forward",
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: "blue", Weight: first },
          { TargetGroupArn: "green", Weight: 100 - first },
        ],
      },
    });
    expect(await paths({ ...written, Actions: [groups(100)] }, { ...running, Actions: [groups(0)] })).toEqual([]);
  });

  it("tells what is not there from what nobody may see", async () => {
    const live = (answer: () => ReturnType<typeof denied>) =>
      listenerRule.live(awsOf({ "elasticloadbalancing:DescribeRules": answer }), found({ id: "rule" }));
    expect(await live(() => failed("RuleNotFoundException"))).toEqual({ value: undefined });
    expect(await live(denied)).toHaveProperty("refusal");
    expect(await listenerRule.live(awsOf({}), found())).toEqual({ value: undefined });
    expect(listenerRule.effect(at("Priority"))).toBe("traffic");
  });
});
