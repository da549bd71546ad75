import { expect, it } from "vitest";
import { readAs } from "../../src/read-as.ts";
import {
  balancerOf,
  balancesOf,
  forwardsOf,
  groupNamed,
  listenersByGroup,
  numberAt,
  ruleNamed,
} from "../../src/rules/template-balancers.ts";
import { resourceNamed } from "../../src/rules/template-resources.ts";

const ref = (id: string) => ({ Ref: id });
const V2 = "AWS::ElasticLoadBalancingV2::";
const value = {
  Resources: {
    Group: { Type: `${V2}TargetGroup` },
    Other: { Type: `${V2}TargetGroup` },
    Balancer: { Type: `${V2}LoadBalancer` },
    Listener: {
      Type: `${V2}Listener`,
      Properties: {
        LoadBalancerArn: ref("Balancer"),
        DefaultActions: [{ Type: "forward", TargetGroupArn: ref("Other") }],
      },
    },
    Rule: {
      Type: `${V2}ListenerRule`,
      Properties: {
        ListenerArn: ref("Listener"),
        Actions: [
          { Type: "forward", ForwardConfig: { TargetGroups: [{ TargetGroupArn: ref("Group"), Weight: "5" }] } },
        ],
      },
    },
    Open: {
      Type: `${V2}ListenerRule`,
      Properties: { Actions: [{ Type: "forward", TargetGroupArn: "arn:aws:group" }] },
    },
    Service: {
      Type: "AWS::ECS::Service",
      Properties: {
        LoadBalancers: [
          { TargetGroupArn: "arn:aws:group" },
          { TargetGroupArn: ref("Group"), ContainerName: "web", ContainerPort: "80" },
        ],
      },
    },
  },
};
const TEMPLATE = readAs("template", value) ?? {};

function named(id: string, type: string) {
  const found = resourceNamed(TEMPLATE, id, type);
  if (found === undefined) throw new Error(`No ${id}.`);
  return found;
}

it("finds what a service gets requests from", () => {
  expect(balancesOf(TEMPLATE, named("Service", "AWS::ECS::Service"))).toMatchObject([
    { group: { id: "Group" }, index: 1, container: "web", port: 80 },
  ]);
});

it("follows listeners and rules to groups, and back", () => {
  expect(forwardsOf(named("Listener", `${V2}Listener`))).toEqual([{ id: "Other", weight: 1 }]);
  expect(forwardsOf(named("Rule", `${V2}ListenerRule`))).toEqual([{ id: "Group", weight: 5 }]);
  expect(forwardsOf(named("Open", `${V2}ListenerRule`))).toBeUndefined();
  expect(
    [...listenersByGroup(TEMPLATE)].map(([group, listeners]) => [group, ...listeners.map(({ id }) => id)]),
  ).toEqual([
    ["Other", "Listener"],
    ["Group", "Listener"],
  ]);
  expect(balancerOf(TEMPLATE, named("Listener", `${V2}Listener`))?.id).toBe("Balancer");
  expect(groupNamed(TEMPLATE, ref("Group"))?.id).toBe("Group");
  expect([ruleNamed(TEMPLATE, ref("Rule"))?.id, ruleNamed(TEMPLATE, ref("Listener"))?.id]).toEqual([
    "Rule",
    "Listener",
  ]);
});

it("reads numbers that are texts", () => {
  expect([numberAt({ a: 1 }, "a"), numberAt({ a: "1" }, "a"), numberAt({ a: "x" }, "a"), numberAt({}, "a")]).toEqual([
    1,
    1,
    undefined,
    undefined,
  ]);
});
