import {
  awsLogs,
  expireUntagged,
  keepLast,
  network,
  parameter,
  repository,
  secret,
  service,
  type Network,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { cidrBlocks } from "../../src/lower/platform/network/cidr.ts";
import { logicalName, shortened } from "../../src/lower/resolve/names.ts";
import { cpuUnits, memoryMib } from "../../src/lower/resolve/size.ts";
import { codesOf, documentOf, imagesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "./lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const api = service("api", base);

describe("sizes", () => {
  it.each([
    [512, "512"],
    ["0.25 vCPU", "256"],
    [".5 vcpu", "512"],
    ["1vCPU", "1024"],
    ["512", "512"],
    ["half", "half"],
    ["0.3 vCPU", "0.3 vCPU"],
  ])("reads %j as %s CPU units", (cpu, units) => expect(cpuUnits(cpu)).toBe(units));

  it.each([
    [1024, "1024"],
    ["0.5 GB", "512"],
    ["2gb", "2048"],
    ["1 TB", "1 TB"],
  ])("reads %j as %s MiB", (memory, mib) => expect(memoryMib(memory)).toBe(mib));
});

describe("names", () => {
  it("keep apart what would share a logical id", () => {
    const names = ["shop-api", "shop/api", "shopApi", "shop_api", "shop-Api", "a-1", "a1"].map(logicalName);
    expect(names.slice(0, 1)).toEqual(["ShopApi"]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[A-Za-z0-9]+$/.test(name))).toBe(true);
  });

  it("are shortened to the very limit", () => {
    expect(shortened("a".repeat(64), 64)).toBe("a".repeat(64));
    expect(shortened("a".repeat(65), 64)).toMatch(/^a{55}-[0-9a-f]{8}$/);
  });

  it.each(["my api", "-api", "api_v2", "", "api-"])("report %j, which no stack can have in its name", (name) => {
    expect(lowerShop({ workloads: [service(name, base)] }).findings.map(({ code }) => code)).toEqual([
      "config/name-format",
    ]);
  });
});

describe("cidrBlocks", () => {
  it("cuts a block into equal parts", () => {
    expect(cidrBlocks("10.0.0.0/16", 8)?.slice(0, 2)).toEqual(["10.0.0.0/19", "10.0.32.0/19"]);
    expect(cidrBlocks("10.1.255.128/25", 8)?.at(-1)).toBe("10.1.255.240/28");
  });

  it.each(["10.0.0.0/15", "10.0.0.0/26", "10.0.0.1/16", "10.0.0.256/24", "10.0.0/16", "text"])(
    "refuses %s",
    (block) => {
      expect(cidrBlocks(block, 8)).toBeUndefined();
    },
  );
});

describe("the network", () => {
  const platform = (given?: Network) =>
    templateOf(
      lowerShop({ workloads: [api], ...(given === undefined ? {} : { network: given }) }),
      "shop-production-platform",
    );
  const count = (given: Network | undefined, type: string) =>
    Object.values(platform(given).Resources).filter(({ Type }) => Type === `AWS::EC2::${type}`).length;

  it("is a new one with two zones and one NAT gateway", () => {
    expect([count(undefined, "Subnet"), count(undefined, "NatGateway"), count(undefined, "VPCEndpoint")]).toEqual([
      4, 1, 1,
    ]);
  });

  it("has endpoints in place of NAT gateways", () => {
    const isolated = network({ natGateways: 0 });
    expect([count(isolated, "NatGateway"), count(isolated, "VPCEndpoint")]).toEqual([0, 4]);
    const ids = Object.keys(platform(isolated).Resources);
    expect(ids.filter((id) => id.startsWith("PrivateRoute") && !id.includes("Table"))).toEqual([]);
  });

  it("keeps its blocks when a zone is added", () => {
    const cidr = (given: Network, id: string) =>
      Reflect.get(Object(platform(given).Resources[id]?.Properties), "CidrBlock");
    const [two, three] = [network({ availabilityZones: 2 }), network({ availabilityZones: 3, natGateways: 3 })];
    for (const id of ["PublicSubnet1", "PublicSubnet2", "PrivateSubnet1", "PrivateSubnet2"]) {
      expect(cidr(three, id)).toBe(cidr(two, id));
    }
  });

  it("is the one that is there, by its ids", () => {
    const existing = network.existing({
      vpcId: "vpc-12345678",
      privateSubnetIds: ["subnet-1234567a"],
      publicSubnetIds: [],
    });
    const lowered = lowerShop({ workloads: [api], network: existing });
    expect(Object.keys(templateOf(lowered, "shop-production-platform").Resources)).toEqual([
      "Cluster",
      "CapacityProviders",
    ]);
    expect(documentOf(lowered, "service")).toMatchObject({
      networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1234567a"] } },
    });
  });

  it("is reported when it has more NAT gateways than zones, or a block that does not fit", () => {
    expect(codesOf(lowerShop({ workloads: [], network: network({ natGateways: 3 }) }))).toEqual([
      "config/network-count at network.natGateways",
    ]);
    expect(codesOf(lowerShop({ workloads: [], network: network({ cidr: "10.0.0.0/8" }) }))).toEqual([
      "config/network-cidr at network.cidr",
    ]);
  });
});

describe("lifecycle policies", () => {
  const priorities = (lowered: ReturnType<typeof lowerShop>) => documentOf(lowered, "lifecyclePolicy");

  it("put tagged rules first and the one for any image last", () => {
    const images = repository("shop", {
      lifecycle: [keepLast(10), expireUntagged({ days: 1 }), keepLast(5, { tagPrefix: "v" })],
    });
    expect(priorities(lowerShop({ workloads: [], repositories: [images] }))).toEqual({
      rules: [
        {
          rulePriority: 1,
          description: "Keep the last 5 images tagged v*",
          selection: { tagStatus: "tagged", tagPrefixList: ["v"], countType: "imageCountMoreThan", countNumber: 5 },
          action: { type: "expire" },
        },
        {
          rulePriority: 2,
          description: "Expire untagged images 1 day after their push",
          selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 1 },
          action: { type: "expire" },
        },
        {
          rulePriority: 3,
          description: "Keep the last 10 images",
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    });
  });

  it("expire untagged images where none are given", () => {
    expect(priorities(lowerShop({ workloads: [], repositories: [repository("shop")] }))).toMatchObject({
      rules: [{ selection: { tagStatus: "untagged", countNumber: 7 } }],
    });
  });
});

it.each(["x", "Shop", "shop//api", "-shop", "shop api"])("reports the repository name %j", (name) => {
  expect(lowerShop({ workloads: [], repositories: [repository(name)] }).findings.map(({ code }) => code)).toEqual([
    "config/repository-name",
  ]);
});

it("builds images for the platform of the task", () => {
  const image = repository("shop/api").build(".");
  const platforms = (
    [{ cpuArchitecture: "ARM64" }, { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" }] as const
  ).map(
    (runtimePlatform) =>
      imagesOf(lowerShop({ workloads: [service("api", { cpu: 1024, memory: 2048, image, runtimePlatform })] }))[0]
        ?.build?.platform,
  );
  expect(platforms).toEqual(["linux/arm64", "windows/amd64"]);
});

it.each([
  ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1", "ecr:eu-west-1:123456789012:repository/shop/api"],
  ["123456789012.dkr-ecr.eu-west-1.on.aws/shop/api:1", "ecr:eu-west-1:123456789012:repository/shop/api"],
])("lets the execution role pull %s", (image, arn) => {
  const lowered = lowerShop({ workloads: [service("api", { ...base, image })] });
  expect(JSON.stringify(propertiesOf(lowered, "shop-production-api", "ExecutionRole"))).toContain(arn);
});

it.each(["", "/srv/api", "C:/api"])("reports the build context %j", (context) => {
  const image = repository("shop/api").build(context);
  expect(codesOf(lowerShop({ workloads: [service("api", { ...base, image })] }))).toEqual([
    "config/build-context at services.api.image",
  ]);
});

describe("secrets", () => {
  it("have a name", () => {
    const secrets = { A: secret(""), B: parameter("") };
    expect(codesOf(lowerShop({ workloads: [service("api", { ...base, secrets })] }))).toEqual([
      "config/property-empty at services.api.secrets.A",
      "config/property-empty at services.api.secrets.B",
    ]);
  });

  const lowered = lowerShop({
    workloads: [
      service("api", {
        ...base,
        secrets: {
          WHOLE: secret("prod/db"),
          KEY: secret("prod/db", { key: "password" }),
          VERSION: secret("arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf", {
            versionStage: "AWSPREVIOUS",
          }),
          PARAMETER: parameter("/prod/mode"),
        },
      }),
    ],
  });

  it("say where ECS reads them", () => {
    expect(documentOf(lowered, "taskDefinition")).toMatchObject({
      containerDefinitions: [
        {
          secrets: [
            { name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db:password::" },
            { name: "PARAMETER", valueFrom: "/prod/mode" },
            {
              name: "VERSION",
              valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf::AWSPREVIOUS:",
            },
            { name: "WHOLE", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db" },
          ],
        },
      ],
    });
  });

  it("let the execution role read exactly these", () => {
    const role = JSON.stringify(propertiesOf(lowered, "shop-production-api", "ExecutionRole"));
    expect(role).toContain("secret:prod/db-??????");
    expect(role).toContain('"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf"');
    expect(role).toContain("parameter/prod/mode");
    expect(role).not.toContain("ecr:");
  });
});

it("reports a retention that CloudWatch Logs does not have", () => {
  const kept = service("api", { ...base, logging: awsLogs({ retentionInDays: 31 }) });
  expect(lowerShop({ workloads: [kept] }).findings).toMatchObject([
    { code: "config/log-retention", help: "Set `retentionInDays` to 60." },
  ]);
});

it.each([
  [{ min: 3, max: 2, cpu: 70 }, "config/scaling-range at services.api.scaling.max"],
  [{ min: 1, max: 2 }, "config/scaling-target at services.api.scaling"],
  [{ min: 1, max: 2, requestsPerTarget: 10 }, "config/scaling-route at services.api.scaling.requestsPerTarget"],
])("reports the scaling %j", (scaling, finding) => {
  expect(codesOf(lowerShop({ workloads: [service("api", { ...base, scaling })] }))).toEqual([finding]);
});
