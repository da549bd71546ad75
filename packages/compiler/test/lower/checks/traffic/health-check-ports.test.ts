import { ec2Capacity, loadBalancer, networkLoadBalancer, type PortOnEc2, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const task = { capacity, image: IMAGE, memory: 128 } as const;
const edge = loadBalancer("edge");
const tcp = networkLoadBalancer("ingest");

function asked(networkMode: "awsvpc" | "bridge" | "host", port: number | undefined, http: number | PortOnEc2 = 3000) {
  const routes = { http: edge.route({ healthCheck: port === undefined ? "/health" : { path: "/health", port } }) };
  return lowerShop({ workloads: [service("api", { ...task, networkMode, ports: { http }, routes })] });
}

describe("the port that a health check asks behind a bridge", () => {
  it.each([
    asked("bridge", undefined),
    asked("host", 9000),
    asked("awsvpc", 9000),
    asked("bridge", 80, { containerPort: 3000, hostPort: 80 }),
  ])("may lead to the task: %#", (lowered) => {
    expect(codesOf(lowered)).toEqual([]);
  });

  it("is reported where it is any port of the instance", () => {
    const found = ["config/health-check-port at services.api.routes.http.healthCheck.port"];
    expect(codesOf(asked("bridge", 3000))).toEqual(found);
    expect(codesOf(asked("bridge", 3000, { containerPort: 3000, hostPort: 0 }))).toEqual(found);
    expect(textsOf(asked("bridge", 9000))).toEqual([
      [
        'The health check of the route to port "http" of service "api" asks port 9000 of the instance, where no container of the task is: in the network mode bridge, ECS gives each container any free port of it.',
        "Remove `port`, so that each task is asked where its requests go, or give the container `{ containerPort: 9000, hostPort: 9000 }`.",
      ],
    ]);
  });

  it("is reported of network load balancers, and may be a sidecar's", () => {
    const routes = { redis: tcp.listen({ port: 6379, healthCheck: { port: 8080 } }) };
    const cache = { ...task, networkMode: "bridge", ports: { redis: 6379 }, routes } as const;
    expect(codesOf(lowerShop({ workloads: [service("cache", cache)] }))).toEqual([
      "config/health-check-port at services.cache.routes.redis.healthCheck.port",
    ]);
    const sidecars = { probe: { image: IMAGE, memory: 64, ports: { http: { containerPort: 8080, hostPort: 8080 } } } };
    expect(codesOf(lowerShop({ workloads: [service("cache", { ...cache, sidecars })] }))).toEqual([]);
  });
});
