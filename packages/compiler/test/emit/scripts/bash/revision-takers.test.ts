import { resource, service, stack, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { revisionTakers } from "../../../../src/emit/scripts/bash/revision-takers.ts";
import { IMAGE, lowerShop } from "../../../lower/lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const migrate = task("migrate", base);
const admin = service("admin", { ...base, environment: { MIGRATION: migrate.taskDefinition() } });
const jobs = stack("jobs", {
  Admin: resource("AWS::SSM::Parameter", { Type: "String", Value: admin.taskDefinition() }),
  Group: resource("AWS::SSM::Parameter", { Type: "String", Value: migrate.securityGroup() }),
});
const { assembly } = lowerShop({ workloads: [migrate, admin], resources: [jobs] });

it("are those of the workload itself, and of what takes its revision, in the order of their deployment", () => {
  const [ofMigrate, ofAdmin] = ["migrate", "admin"].map((name) =>
    assembly.workloads
      .filter((workload) => workload.name === name)
      .map((workload) => revisionTakers(assembly, workload)),
  );
  const ofStack = "shop-production-stack-jobs:AdminTaskDefinitionArn=shop-production-admin:TaskDefinition";
  expect(ofAdmin).toEqual([`takers=(${ofStack})`]);
  expect(ofMigrate).toEqual([
    `takers=(shop-production-admin:MigrateTaskDefinitionArn=shop-production-migrate:TaskDefinition ${ofStack})`,
  ]);
});
