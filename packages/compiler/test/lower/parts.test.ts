import { awsLogs, parameter, repository, secret, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { logicalName, shortened } from "../../src/lower/resolve/names.ts";
import { cpuUnits, memoryMib } from "../../src/lower/resolve/size.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "./lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

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

it.each(["x", "Shop", "shop//api", "-shop", "shop api"])("reports the repository name %j", (name) => {
  expect(lowerShop({ workloads: [], repositories: [repository(name)] }).findings.map(({ code }) => code)).toEqual([
    "config/repository-name",
  ]);
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
