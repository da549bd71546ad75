import { queue, resource, securityGroup, stack } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../../src/lower/lowering.ts";
import { planWorkloads } from "../../../../src/lower/plan/plan-workloads.ts";
import { groupOfPort, isStackPlan, portOf } from "../../../../src/lower/resources/stack/ports.ts";

const data = stack("data", {
  Cache: resource("AWS::ElastiCache::CacheCluster", {
    CacheNodeType: "cache.t4g.micro",
    Engine: "valkey",
    NumCacheNodes: 1,
    VpcSecurityGroupIds: [securityGroup("Cache", { port: 6379 })],
  }),
});
const lowering = new Lowering({ name: "shop" }, { name: "default" });
const { resources } = planWorkloads(lowering, { workloads: [], resources: [data, queue("jobs")] });

it("is the number of the security group of its name", () => {
  expect(portOf(data.port("Cache"), resources)).toBe(6379);
  expect(portOf(data.port("Db"), resources)).toBeUndefined();
  expect(portOf(data.port("Cache"), [])).toBeUndefined();
});

it("asks its stack for the group", () => {
  const group = groupOfPort(data.port("Cache"), ({ output, at }) => [output, ...(at ?? [])].join(" "));
  expect(group).toBe("port Cache");
});

it("tells the plan of a stack from others", () => {
  expect(resources.map((plan) => [plan.name, isStackPlan(plan)])).toEqual([
    ["jobs", false],
    ["data", true],
  ]);
});
