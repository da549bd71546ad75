import { app, cluster, pick, service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { registeredIn } from "../../../src/lower/workflows/registered-elsewhere.ts";

const places = {
  staging: { account: "123456789012", region: "eu-west-1" },
  production: { account: "123456789012", region: "us-east-1" },
} as const;
const SIZE = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/redis:7.4" } as const;
const shop = app("shop", {
  environments: places,
  define: (env) => {
    const names = pick(env, { staging: { family: "staging-api", serviceName: "api-of-staging" }, production: {} });
    return {
      ...pick(env, { staging: { emits: "task-definitions" as const }, production: {} }),
      cluster: cluster.existing(env.name),
      workloads: [service("api", { ...SIZE, ...names }), task("migrate", SIZE)],
    };
  },
});

it.each([
  ["staging", "api", { cluster: "staging", family: "staging-api", service: "api-of-staging" }],
  ["staging", "migrate", { cluster: "staging", family: "shop-staging-migrate" }],
  ["staging", "other", undefined],
  ["production", "api", undefined],
] as const)("finds in %s what %s is called", (name, workload, expected) => {
  expect(registeredIn(shop)({ name, ...places[name] }, workload)).toEqual(expected);
});
