import { app, gitHubActions, registry, repository, service, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";

const ROLE = "arn:aws:iam::123456789012:role/deploy";
const images = repository("shop/api");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.build("./api"),
  sidecars: {
    proxy: { image: repository.existing("proxy", { account: "999999999999", region: "us-east-1" }).build("./proxy") },
  },
});
const migrate = task("migrate", { from: api, command: ["migrate"], before: [api] });
const shop = app("shop", {
  environments: {
    staging: { account: "123456789012", region: "eu-west-1" },
    production: { account: "210987654321", region: "cn-north-1" },
    test: { account: "123456789012", region: "eu-west-1" },
  },
  define: () => ({ workloads: [api, migrate] }),
  workflows: [
    gitHubActions({
      role: { staging: ROLE, production: ROLE },
      on: { staging: { branch: "main" }, production: { tag: ["v*", "r*"] } },
      promote: { production: "staging" },
    }),
  ],
});
const workflowOf = (environment: string) => lower(shop, environment).assembly.workflow;

describe("the workflow of an environment", () => {
  it("says what starts it and what it needs", () => {
    expect(workflowOf("staging")).toEqual({
      role: ROLE,
      region: "eu-west-1",
      branches: ["main"],
      tags: [],
      install: "npm ci",
      nodeVersion: "22",
      runsOn: "ubuntu-latest",
      emulates: false,
    });
    expect(workflowOf("test")).toBe(undefined);
  });

  it("takes what another environment runs, each image once", () => {
    expect(workflowOf("production")).toMatchObject({
      tags: ["v*", "r*"],
      promotion: {
        from: "staging",
        role: ROLE,
        region: "eu-west-1",
        registry: "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
        images: [
          {
            name: "api",
            repository: "shop/api",
            stack: "shop-staging-api",
            parameter: "Image",
            uri: "210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn/shop/api",
            isCopied: true,
          },
          {
            name: "api/proxy",
            repository: "proxy",
            stack: "shop-staging-api",
            uri: "999999999999.dkr.ecr.us-east-1.amazonaws.com/proxy",
            isCopied: false,
          },
        ],
      },
    });
  });

  it("takes a replica from the registry of its own account and region", () => {
    const settings = registry({ replication: [{ destinations: [{ account: "210987654321", region: "us-east-1" }] }] });
    const replicated = app("shop", {
      environments: {
        staging: { account: "123456789012", region: "eu-west-1" },
        production: { account: "210987654321", region: "us-east-1" },
      },
      define: ({ name }) => ({ workloads: [api], ...(name === "staging" ? { registry: settings } : {}) }),
      workflows: [
        gitHubActions({
          role: { staging: ROLE, production: ROLE },
          on: { staging: {}, production: {} },
          promote: { production: "staging" },
        }),
      ],
    });
    const [image] = lower(replicated, "production").assembly.workflow?.promotion?.images ?? [];
    expect(image).toMatchObject({ uri: "210987654321.dkr.ecr.us-east-1.amazonaws.com/shop/api", isCopied: false });
  });

  it.each([
    ["ARM64", "ARM64", "ubuntu-24.04-arm", false],
    ["ARM64", "X86_64", "ubuntu-latest", true],
  ] as const)("builds for %s and %s on %s", (one, other, runsOn, emulates) => {
    const workloads = [one, other].map((cpuArchitecture, index) =>
      service(`api-${index + 1}`, {
        cpu: 256,
        memory: 512,
        image: images.build("./api"),
        runtimePlatform: { cpuArchitecture },
      }),
    );
    const mixed = app("shop", {
      environments: { staging: { account: "123456789012", region: "eu-west-1" } },
      define: () => ({ workloads }),
      workflows: [gitHubActions({ role: { staging: ROLE }, on: { staging: {} } })],
    });
    expect(lower(mixed, "staging").assembly.workflow).toMatchObject({ runsOn, emulates });
  });
});
