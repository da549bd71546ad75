import { expect, it } from "vitest";
import { statusJson } from "../../../src/live/status/status-json.ts";

it("is one object with a version", () => {
  expect(JSON.parse(statusJson([]))).toEqual({ version: 1, services: [] });
});
