import { cloudMap, external, fileSystem, loadBalancer, network, scheduledTask, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf, textsOf } from "../lowered.ts";

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

  it("gives nobody its security group", () => {
    const api = service("api", { ...outside, ports });
    const web = service("web", { image: IMAGE, cpu: 256, memory: 512, securityGroups: [api.securityGroup()] });
    expect(textsOf(lowerShop({ workloads: [web, api] }))).toEqual([
      [
        '`securityGroups[0]` of service "web" is the security group of service "api", which runs on instances outside AWS and has none.',
        "Let in the addresses of the network that its instances are in.",
      ],
    ]);
  });
});

describe("tasks that run to their end outside AWS", () => {
  const nightly = scheduledTask("nightly", { ...outside, schedule: "rate(1 hour)" });
  const ingest = task("ingest", { ...outside, on: { source: ["aws.s3"] } });
  const lowered = lowerShop({ workloads: [nightly, ingest, task("once", outside)] });

  it("are started by launch type, and by no network", () => {
    expect(codesOf(lowered)).toEqual([]);
    const parameters = { LaunchType: "EXTERNAL", TaskCount: 1 };
    for (const [stack, id] of [
      ["nightly", "Schedule"],
      ["ingest", "EventRule"],
    ] as const) {
      const text = JSON.stringify(propertiesOf(lowered, `shop-production-${stack}`, id));
      expect(text).toContain('"LaunchType":"EXTERNAL"');
      expect(text).not.toMatch(/NetworkConfiguration|CapacityProviderStrategy/);
    }
    expect(propertiesOf(lowered, "shop-production-nightly", "Schedule")).toMatchObject({
      Target: { EcsParameters: parameters },
    });
    const [once] = lowered.assembly.workloads.filter(({ name }) => name === "once");
    expect(once?.rollout).toMatchObject({ strategy: ["launchType=EXTERNAL"] });
    expect(Object.keys(once?.stack.template.Outputs ?? {})).toEqual(["TaskDefinition"]);
  });
});

describe("an app whose tasks all run outside AWS", () => {
  const typesOf = (content: Parameters<typeof lowerShop>[0]) =>
    new Set(
      stacksOf(lowerShop(content).assembly).flatMap(({ template }) =>
        Object.values(template.Resources).map(({ Type }) => Type),
      ),
    );
  const press = service("press", outside);

  it("has no network, unless something needs it or it is asked for", () => {
    expect(Array.from(typesOf({ workloads: [press] })).filter((type) => type.startsWith("AWS::EC2::"))).toEqual([]);
    expect(typesOf({ workloads: [press], network: network() })).toContain("AWS::EC2::VPC");
    const api = service("api", { image: IMAGE, cpu: 256, memory: 512 });
    expect(typesOf({ workloads: [press, api] })).toContain("AWS::EC2::VPC");
    expect(typesOf({ workloads: [press], resources: [fileSystem("files")] })).toContain("AWS::EC2::VPC");
    expect(typesOf({ workloads: [press], discovery: cloudMap("plant.local") })).toContain("AWS::EC2::VPC");
    expect(typesOf({ workloads: [] })).toContain("AWS::EC2::VPC");
  });
});
