import { daemon, external, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const outside = { image: IMAGE, memory: 64 } as const;
const lowered = lowerShop({
  workloads: [
    service("api", { ...outside, capacity: external("factory"), ports: { http: 80 } }),
    daemon("agent", { ...outside, capacity: external("factory"), networkMode: "host" }),
  ],
});

it("is one where two say the same", () => {
  expect(codesOf(lowered)).toEqual([]);
});

it("is the launch type EXTERNAL: no provider, no subnets, no security groups, no rebalancing", () => {
  const { cluster: _cluster, ...api } = Object(documentOf(lowered, "service", "api"));
  expect(api).toMatchObject({ launchType: "EXTERNAL", availabilityZoneRebalancing: "DISABLED" });
  for (const key of [
    "networkConfiguration",
    "capacityProviderStrategy",
    "serviceConnectConfiguration",
    "loadBalancers",
  ])
    expect(api).not.toHaveProperty(key);
  expect(propertiesOf(lowered, "shop-production-agent", "Service")).toMatchObject({
    LaunchType: "EXTERNAL",
    SchedulingStrategy: "DAEMON",
  });
});

it("has the network mode bridge, or the one that is said", () => {
  const modes = ["api", "agent"].map((name) => Object(documentOf(lowered, "taskDefinition", name)));
  expect(modes.map(({ networkMode, requiresCompatibilities }) => [networkMode, requiresCompatibilities])).toEqual([
    ["bridge", ["EXTERNAL"]],
    ["host", ["EXTERNAL"]],
  ]);
});
