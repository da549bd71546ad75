import { task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { stoppedTasks } from "../../../src/emit/runbook/stopped-tasks.ts";
import { sectionsOf, SIZE } from "./subject.ts";

it("asks why tasks have ended, and how their containers have", () => {
  const text = sectionsOf(stoppedTasks, [task("migrate", SIZE)]);
  expect(text).toContain("tasks[].[taskArn,startedBy,stopCode,stoppedReason]");
  expect(text).toContain("tasks[].containers[].[name,exitCode,reason]");
});
