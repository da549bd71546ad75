import * as fc from "fast-check";
import { network, queue, service, stack, resource, worker, type AppContent } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { base, graphOf } from "./graph-of.ts";

const jobs = queue("jobs", { deadLetter: { maxReceiveCount: 5 } });
const cache = service("cache", { ...base, ports: { redis: 6379 } });
const api = service("api", {
  ...base,
  environment: { JOBS: jobs.url(), CACHE: cache.url("redis") },
});
const resize = worker("resize", { ...base, queue: jobs, environment: { CACHE: cache.url("redis") } });

it("is the same in whatever order the workloads are listed", async () => {
  const workloads = [api, cache, resize];
  const whole = await graphOf({ workloads });
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(workloads, { minLength: 3 }), async (shuffled) => {
      expect(await graphOf({ workloads: shuffled })).toEqual(whole);
    }),
    { numRuns: 6 },
  );
});

it("has nodes at the ends of its edges alone, whatever else is taken", async () => {
  const net = network();
  const tools = stack("tools", { Group: resource("AWS::SNS::Topic", { DisplayName: net.vpcId }) });
  const content: AppContent = { network: net, workloads: [api, cache, resize], resources: [tools] };
  const { nodes, edges } = await graphOf(content);
  const keys = nodes.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(edges.flatMap(({ from, to }) => [from, to]).filter((key) => !keys.includes(key))).toEqual([]);
  expect(edges.some(({ from }) => from === "stack tools")).toBe(false);
});

it("is empty where nothing is", async () => {
  expect(await graphOf({ workloads: [] })).toEqual({ nodes: [], edges: [] });
});
