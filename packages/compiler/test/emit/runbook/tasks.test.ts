import { service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { latest, someTasks } from "../../../src/emit/runbook/tasks.ts";
import type { Topic } from "../../../src/emit/runbook/topic.ts";
import { sectionsOf, SIZE } from "./subject.ts";

const listed: Topic = ({ workload }) => [someTasks(workload, "STOPPED")];

it("lists the tasks of a service, and those of a family", () => {
  expect(sectionsOf(listed, [service("api", SIZE)])).toContain(
    "--cluster shop-production --service-name api --desired",
  );
  expect(sectionsOf(listed, [task("migrate", SIZE)])).toContain(
    "--family shop-production-migrate --desired-status STOPPED",
  );
});

it("counts hours in seconds, which every shell does", () => {
  expect(latest(2)).toBe('--start-time "$(( $(date +%s) - 7200 ))" --end-time "$(date +%s)"');
});
