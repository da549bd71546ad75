import { ec2Capacity, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planWorkloads } from "../../../src/lower/plan/plan-workloads.ts";
import { hostPorts } from "../../../src/lower/resolve/host-ports.ts";
import { IMAGE } from "../lowered.ts";

it("knows the ports of the instance that containers always have", () => {
  const api = service("api", {
    capacity: ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 }),
    networkMode: "bridge",
    image: IMAGE,
    memory: 128,
    ports: { http: { containerPort: 3000, hostPort: 80 }, any: { containerPort: 3001, hostPort: 0 }, grpc: 3002 },
    sidecars: { probe: { image: IMAGE, memory: 64, ports: { http: { containerPort: 8080, hostPort: 8081 } } } },
  });
  const { workloads } = planWorkloads(new Lowering({ name: "shop" }, { name: "live" }), { workloads: [api] });
  expect(workloads.map(hostPorts)).toEqual([
    [
      { containerPort: 3000, hostPort: 80 },
      { containerPort: 8080, hostPort: 8081 },
    ],
  ]);
});
