import { loadBalancer, queue, service, sidecar, worker } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const SIZE = { cpu: 256, memory: 512, image: IMAGE } as const;
const edge = loadBalancer("edge");
const proxy = sidecar({ image: IMAGE, ports: { web: 80 }, routes: { web: edge.route() } });

it("takes a sidecar with routes in a service", () => {
  expect(codesOf(lowerShop({ workloads: [service("api", { ...SIZE, sidecars: { proxy } })] }))).toEqual([]);
});

it("reports it elsewhere, where no load balancer leads", () => {
  const shop = lowerShop({ workloads: [worker("jobs", { ...SIZE, queue: queue("jobs"), sidecars: { proxy } })] });
  expect(codesOf(shop)).toEqual(["config/sidecar-routes at workers.jobs.sidecars.proxy.routes"]);
  expect(textsOf(shop)).toEqual([
    [
      'Sidecar "proxy" of worker "jobs" has routes; load balancers send requests to services alone, and worker "jobs" is none.',
      "Remove `routes`, or make the workload a `service`.",
    ],
  ]);
});

it("reports a route to a port that the sidecar does not have, though the service has one of that name", () => {
  const other = sidecar({ image: IMAGE, ports: { web: 80 }, routes: { http: edge.route() } });
  const shop = lowerShop({ workloads: [service("api", { ...SIZE, ports: { http: 8080 }, sidecars: { other } })] });
  expect(codesOf(shop)).toEqual(["config/port-unknown at services.api.sidecars.other.routes.http"]);
  expect(textsOf(shop)).toEqual([
    [
      'A route of sidecar "other" of service "api" goes to port "http", which the sidecar does not have.',
      'Did you mean "web"?',
    ],
  ]);
});
