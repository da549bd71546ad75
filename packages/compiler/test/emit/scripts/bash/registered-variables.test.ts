import { expect, it } from "vitest";
import { registeredVariables } from "../../../../src/emit/scripts/bash/registered-variables.ts";
import { registeredShop } from "../../registering/registered-shop.ts";

it("say of a service which it is, and of a task where it runs", () => {
  const [migrate, api] = ["migrate", "api"].map((name) =>
    registeredShop()
      .workloads.filter((workload) => workload.name === name)
      .flatMap(registeredVariables),
  );
  expect(api).toEqual([
    "stack='api'",
    "cluster='prod'",
    "rollout='service'",
    "family='shop-api'",
    "service='shop-api'",
  ]);
  expect(migrate).toEqual([
    "stack='migrate'",
    "cluster='prod'",
    "rollout='task'",
    "family='shop-production-migrate'",
    "strategy='launchType=FARGATE'",
    "gates='api'",
    "subnets='subnet-0123456789abcdef0,subnet-0123456789abcdef1'",
    "security_groups='sg-0123456789abcdef0'",
    "assign_public_ip='DISABLED'",
  ]);
});
