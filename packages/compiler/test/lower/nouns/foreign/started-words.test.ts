import { expect, it } from "vitest";
import {
  scheduledTaskWords,
  STARTED_STRUCTURES,
  taskWords,
} from "../../../../src/lower/nouns/foreign/started-words.ts";

it("leads from the words of other tools to what starts a task", () => {
  expect(taskWords()["eventpattern"]).toBe('on: { source: ["aws.s3"] }');
  expect(taskWords()["cron"]).toContain("`scheduledTask`");
  expect(scheduledTaskWords()["on"]).toBe('schedule: "cron(0 6 * * ? *)"');
  expect(scheduledTaskWords()["dlq"]).toBe("deadLetter: {}");
  expect(taskWords()["extends"]).toBe("from: api");
  expect(taskWords()["ports"]).toContain("Remove it");
  expect(STARTED_STRUCTURES["a retry policy"]?.()["attempts"]).toBe("maximumRetryAttempts: 2");
});
