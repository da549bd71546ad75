import { loadBalancer, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, textsOf } from "../../lowered.ts";

function shop(priorities: readonly [number, number]) {
  const edge = loadBalancer("edge", { priorities });
  const ports = { http: 8080 };
  const routes = { http: [edge.route({ path: "/a/*" }), edge.route({ path: "/*" })] };
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ports, routes })] });
}

/** The priorities of the rules of the service, in order. */
function prioritiesOf(lowered: ReturnType<typeof shop>): readonly number[] {
  const stack = lowered.assembly.workloads[0]?.stack.template.Resources ?? {};
  return Object.entries(stack)
    .filter(([, { Type }]) => Type === "AWS::ElasticLoadBalancingV2::ListenerRule")
    .map(([id]) => Number(Object(propertiesOf(lowered, "shop-production-api", id)).Priority));
}

describe("the share of an app in the priorities of a listener", () => {
  it.each<readonly [number, number]>([
    [1, 99],
    [100, 101],
    [1, 50_000],
  ])("has all that the compiler gives: %j to %j", (first, last) => {
    const lowered = shop([first, last]);
    expect(codesOf(lowered).filter((code) => !code.includes("route-priority"))).toEqual([]);
    const given = prioritiesOf(lowered);
    expect(given).toHaveLength(2);
    expect(given.every((priority) => priority >= first && priority <= last)).toBe(true);
  });

  it.each<readonly [number, number]>([
    [0, 99],
    [200, 100],
    [1, 50_001],
  ])("is a range: not %j to %j", (first, last) => {
    const lowered = shop([first, last]);
    expect(codesOf(lowered)[0]).toBe("config/listener-priorities at loadBalancers.edge.priorities");
    expect(textsOf(lowered)[0]).toEqual([
      `Load balancer "edge" has the priorities [${first},${last}], which are not a first and a last of 1 to 50000.`,
      "Set `priorities` to two numbers, the lower one first: `[1, 9999]`.",
    ]);
  });
});
