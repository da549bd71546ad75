import { expect, it } from "vitest";
import { secondsOf } from "../../../src/import/reading/duration.ts";

it.each([
  ["10s", 10],
  ["1h30m", 5400],
  ["500ms", 0.5],
  ["1.5m", 90],
  ["90", 90],
  ["4d", 345_600],
  ["", undefined],
  ["soon", undefined],
  ["10 s", undefined],
  ["-5s", undefined],
])("%s is %s seconds", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
