import { external, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { externalSection } from "../../../src/emit/runbook/external.ts";
import { IMAGE, lowerShop } from "../../lower/lowered.ts";

const task = { image: IMAGE, cpu: 256, memory: 512 } as const;

it("has the commands that register a machine and take one out, with the names of the app", () => {
  const { assembly } = lowerShop({ workloads: [service("api", { ...task, capacity: external("factory") })] });
  const [section = ""] = externalSection(assembly);
  expect(section).toContain("--stack-name shop-production-platform");
  expect(section).toContain("OutputKey=='FactoryActivationRole'");
  expect(section).toContain('aws ssm create-activation --iam-role "$role" --registration-limit 1');
  expect(section).toContain("--region eu-west-1 --cluster shop-production --activation-id");
  expect(section).toContain("--status DRAINING");
  expect(section).toContain("aws ecs deregister-container-instance --cluster shop-production");
});

it("is not there without such machines", () => {
  expect(externalSection(lowerShop({ workloads: [service("api", task)] }).assembly)).toEqual([]);
});
