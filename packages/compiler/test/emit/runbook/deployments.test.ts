import { service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { deployments } from "../../../src/emit/runbook/deployments.ts";
import { sectionsOf, SIZE } from "./subject.ts";

it("is about what ECS keeps running", () => {
  expect(sectionsOf(deployments, [task("migrate", SIZE)])).toBe("");
  expect(sectionsOf(deployments, [service("api", SIZE)])).toContain("--service api --force-new-deployment ");
});
