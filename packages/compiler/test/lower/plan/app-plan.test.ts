import { app, loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planApp } from "../../../src/lower/plan/app-plan.ts";
import { IMAGE } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

it("holds what an environment is made of, and what is resolved from that", () => {
  const edge = loadBalancer("edge");
  const cache = service("cache", { ...base, ports: { redis: 6379 } });
  const web = service("web", {
    ...base,
    ports: { http: 80 },
    routes: { http: edge.route() },
    environment: { CACHE: cache.url("redis") },
  });
  const shop = app("shop", { workloads: [web, cache], tags: { team: "shop", app: "web" } });
  const plan = planApp(new Lowering(shop, { name: "default" }), shop);
  expect(plan).toMatchObject({ name: "shop", cluster: { name: "shop-default" }, network: { kind: "new" } });
  expect(Object.keys(plan.tags ?? {})).toEqual(["app", "team"]);
  expect(plan.workloads.map(({ name }) => name)).toEqual(["cache", "web"]);
  expect(plan.order.workloads.map(({ name }) => name)).toEqual(["cache", "web"]);
  expect(plan.connections.of("web").map(({ server, port }) => [server.name, port])).toEqual([["cache", "redis"]]);
  expect(plan.priorities.listeners.map(({ loadBalancer: { name }, routes }) => [name, routes.length])).toEqual([
    ["edge", 1],
  ]);
  const groups = plan.workloads.map((workload) => plan.targetGroups.get(workload)?.groups.map(({ id }) => id));
  expect(groups).toEqual([[], ["EdgeTargetGroup"]]);
});
