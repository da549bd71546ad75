import { expect, it } from "vitest";
import { isTaskOfTemplate } from "../src/surroundings.ts";

it("knows a task definition of a template by the log groups beside it", () => {
  expect([undefined, {}, { logGroups: () => undefined }].map(isTaskOfTemplate)).toEqual([false, false, true]);
});
