import { external as outside, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { capacity } from "../../../../src/emit/runbook/capacities/index.ts";
import { external } from "../../../../src/emit/runbook/capacities/external.ts";
import { sectionsOf, SIZE } from "../subject.ts";

const api = service("api", { ...SIZE, capacity: outside("factory") });

it("looks for the tasks of the workload, and for instances that take none", () => {
  const section = sectionsOf(external, [api]);
  expect(section).toContain("--cluster shop-production --service-name api ");
  expect(section).toContain("agentConnected!=");
});

it("is there for what runs outside AWS alone", () => {
  expect(sectionsOf(capacity, [api])).toContain("### On instances outside AWS");
  expect(sectionsOf(capacity, [service("api", SIZE)])).not.toContain("outside AWS");
});
