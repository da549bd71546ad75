import { scheduledTask as scheduled } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { scheduledTask } from "../../../../src/emit/runbook/kinds/scheduled-task.ts";
import { sectionsOf, SIZE } from "../subject.ts";

const schedule = "rate(1 hour)";

it("looks for calls that failed, and for tasks that stopped", () => {
  const text = sectionsOf(scheduledTask, [scheduled("report", { ...SIZE, schedule })]);
  expect(text.match(/^### .*$/gm)).toEqual(["### A run that did not begin", "### Tasks that stopped"]);
  expect(text).not.toContain("receive-message");
});

it("looks at calls that were given up, where they are kept", () => {
  const text = sectionsOf(scheduledTask, [scheduled("report", { ...SIZE, schedule, deadLetter: {} })]);
  expect(text).toContain("--logical-resource-id DeadLetterQueue ");
});
