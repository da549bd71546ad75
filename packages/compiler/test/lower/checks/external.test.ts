import { external, fileSystem, loadBalancer, scheduledTask, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const factory = external("factory");
const outside = { image: IMAGE, memory: 64, capacity: factory } as const;
const ports = { http: 80 } as const;

describe("what runs outside AWS", () => {
  it("has ports, folders of the machine and the network modes bridge and host", () => {
    const volumes = { data: "/srv/data", cache: { docker: { scope: "shared" } } } as const;
    const own = { ...outside, ports, volumes };
    expect(
      codesOf(lowerShop({ workloads: [service("a", own), service("b", { ...own, networkMode: "host" })] })),
    ).toEqual([]);
  });

  it("has no routes and no security groups", () => {
    const routes = { http: loadBalancer("edge").route({ path: "/*" }) };
    const api = service("api", { ...outside, ports, routes, securityGroups: ["sg-0123456789abcdef0"] });
    const lowered = lowerShop({ workloads: [api] });
    expect(codesOf(lowered)).toEqual([
      "config/external at services.api.routes",
      "config/external at services.api.securityGroups",
    ]);
    expect(textsOf(lowered)[0]).toEqual([
      'Service "api" runs on instances outside AWS and has `routes`, which ECS gives to tasks in a VPC alone.',
      "Remove it, or set `capacity` to instances in AWS: `ec2Capacity(…)`.",
    ]);
  });

  it.each([{ efs: "fs-0123456789abcdef0" }, { ebs: { sizeInGiB: 1 } }, fileSystem("files")])(
    "has no disk of AWS: %j",
    (data) => {
      const volumes: Readonly<Record<string, object>> = { data };
      const api = service("api", Object.assign({}, outside, { volumes, mounts: { "/data": "data" } }));
      expect(codesOf(lowerShop({ workloads: [api] }))).toContain("config/external at services.api.volumes.data");
    },
  );

  it.each([
    ["networkMode", "awsvpc"],
    ["assignPublicIp", true],
  ])("has no interface: %s", (name, value) => {
    const given: object = { [name]: value };
    const api = service("api", Object.assign({}, outside, given));
    expect(codesOf(lowerShop({ workloads: [api] }))).toEqual([`config/external at services.api.${name}`]);
  });

  it("is found by no address, and finds none", () => {
    const api = service("api", { ...outside, ports });
    const web = service("web", { image: IMAGE, cpu: 256, memory: 512, environment: { API: api.url("http") } });
    expect(textsOf(lowerShop({ workloads: [web, api] }))).toEqual([
      [
        'Service "api" runs on instances outside AWS, and service "web" and it talk by an address, which there is in a VPC alone.',
        "Let them talk by a queue, or by an address that both networks know, as text.",
      ],
    ]);
  });

  it("is no task that runs to its end", () => {
    const nightly = scheduledTask("nightly", { ...outside, schedule: "rate(1 hour)" });
    const lowered = lowerShop({ workloads: [nightly, task("once", outside)] });
    expect(codesOf(lowered)).toEqual([
      "config/external at scheduledTasks.nightly.capacity",
      "config/external at tasks.once.capacity",
    ]);
    expect(textsOf(lowered)[0]).toEqual([
      'Scheduled task "nightly" runs to its end, and is started in a VPC: its `capacity` is outside AWS.',
      "Set `capacity` to instances in AWS, or remove it: Fargate runs it. Services, workers and daemons run outside AWS.",
    ]);
  });
});
