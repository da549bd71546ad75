import { ports, service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const cache = service("cache", { ...base, ports: { redis: 6379 } });
const api = service("api", { ...base, ports: { http: 8080 } });

it("reports a task that waits for what waits for it, directly and through others", () => {
  const web = service("web", { ...base, ports: { http: 80 }, environment: { API: api.url("http") } });
  const direct = task("migrate", { ...base, environment: { API: api.url("http") }, before: [cache, api] });
  const through = task("migrate", { ...base, environment: { WEB: web.url("http") }, before: [api] });
  expect(codesOf(lowerShop({ workloads: [api, cache, direct] }))).toContain(
    "config/before-cycle at tasks.migrate.before[1]",
  );
  expect(codesOf(lowerShop({ workloads: [api, web, through] }))).toContain(
    "config/before-cycle at tasks.migrate.before[0]",
  );
  expect(textsOf(lowerShop({ workloads: [api, cache, direct] }))[0]).toEqual([
    'Task "migrate" is to end before "api" is deployed, and has an address that leads to it.',
    'Remove "api" from `before`, or what names it from `environment`.',
  ]);
});

it("reports tasks that wait for each other through what waits for them, once", () => {
  const seed = task("seed", { ...base, environment: { API: api.url("http") }, before: [cache] });
  const migrate = task("migrate", { ...base, environment: { CACHE: cache.url("redis") }, before: [api] });
  const lowered = lowerShop({ workloads: [api, cache, seed, migrate] });
  const cycles = lowered.findings.filter(({ code }) => code === "config/before-cycle");
  expect(codesOf({ ...lowered, findings: cycles })).toEqual(["config/before-cycle at tasks.migrate.before[0]"]);
  expect(textsOf({ ...lowered, findings: cycles })).toEqual([
    [
      'Task "migrate" is to end before "api" is deployed, which it waits for itself: "migrate" waits for "cache", "cache" waits for "seed", "seed" waits for "api".',
      'Remove "api" from `before`, or an address that one of these tasks has from `environment`.',
    ],
  ]);
});

it("takes tasks one of which comes before the other", () => {
  const seed = task("seed", { ...base, environment: { API: api.url("http") }, before: [cache] });
  const migrate = task("migrate", { ...base, before: [api, cache] });
  expect(codesOf(lowerShop({ workloads: [api, cache, seed, migrate] }))).toEqual([
    "config/task-address at tasks.seed.environment.API",
  ]);
});

it("ends where services call each other", () => {
  const later = ports("web", { http: 80 });
  const first = service("first", { ...base, ports: { http: 80 }, environment: { WEB: later.url("http") } });
  const web = service("web", { ...base, ports: later, environment: { FIRST: first.url("http") } });
  const migrate = task("migrate", { ...base, environment: { WEB: later.url("http") }, before: [api] });
  expect(codesOf(lowerShop({ workloads: [api, first, web, migrate] }))).toEqual([
    "config/task-address at tasks.migrate.environment.WEB",
  ]);
});

it("reports a workload that the app does not have, with the one that may be meant", () => {
  const migrate = task("migrate", { ...base, before: [api] });
  const near = service("apis", base);
  expect(codesOf(lowerShop({ workloads: [migrate] }))).toEqual(["config/before-unlisted at tasks.migrate.before[0]"]);
  expect(textsOf(lowerShop({ workloads: [migrate] }))).toEqual([
    [
      'Task "migrate" is to end before "api" is deployed, which the app does not list in `workloads`.',
      'Add "api" to `workloads`.',
    ],
  ]);
  expect(textsOf(lowerShop({ workloads: [migrate, near] }))[0]?.[1]).toBe(
    'Add "api" to `workloads`, or name "apis" if that is meant.',
  );
});

it("reports an address that only services know", () => {
  const report = task("report", { ...base, environment: { CACHE: cache.address("redis") } });
  const lowered = lowerShop({ workloads: [cache, report] });
  expect(codesOf(lowered)).toEqual(["config/task-address at tasks.report.environment.CACHE"]);
  expect(textsOf(lowered)).toEqual([
    [
      'Variable "CACHE" of task "report" is an address of service "cache", which Service Connect knows in services alone: in a task, the name leads nowhere.',
      'Set "CACHE" to an address that DNS knows, that of a load balancer for example, or set `discovery` of the app to cloudMap("myapp.local").',
    ],
  ]);
});

it("takes a task before the service that it is another command of", () => {
  const migrate = task("migrate", { from: api, command: ["migrate"], before: [api] });
  expect(codesOf(lowerShop({ workloads: [api, migrate] }))).toEqual([]);
});
