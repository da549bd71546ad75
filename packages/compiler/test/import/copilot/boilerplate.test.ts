import { expect, it } from "vitest";
import { isAuthors } from "../../../src/import/copilot/boilerplate.ts";

it.each([
  ['The manifest for the "api" service.', false],
  ["https://aws.github.io/copilot-cli/docs/manifest/lb-web-service/", false],
  ["Number of CPU units for the task.", false],
  ["count: 2               # Number of tasks", false],
  ["variables:", false],
  ["Your service name will be used in naming your resources like log groups, ECS services, etc.", false],
  [`Your ${"a ".repeat(5000)}`, true],
  ["The team of billing reads this header.", true],
  ["See https://example.com: it says why.", true],
])("knows whose comment %j is", (line, own) => {
  expect(isAuthors(line)).toBe(own);
});
