import { expect, it } from "vitest";
import { CRON_FIELDS, valuesOf } from "../../../src/lower/schedules/cron-field.ts";

function values(index: number, text: string): readonly number[] | undefined {
  const field = CRON_FIELDS[index];
  if (field === undefined) throw new Error("A cron expression has six fields.");
  return valuesOf(field, text);
}

it.each([
  [0, "0", [0]],
  [0, "50/5", [50, 55]],
  [0, "*/30", [0, 30]],
  [1, "22-1", [22, 23, 0, 1]],
  [2, "1,15-17", [1, 15, 16, 17]],
  [3, "jan-MAR", [1, 2, 3]],
  [4, "FRI-SUN", [6, 7, 1]],
  [2, "L", []],
  [2, "LW", []],
  [2, "3W", []],
  [4, "MON#1", []],
  [4, "6L", []],
  [5, "2027-2029/2", [2027, 2029]],
])("reads field %i with %s as %j", (index, text, expected) => {
  expect(values(index, text)).toEqual(expected);
});

it.each([
  [0, "60"],
  [0, "?"],
  [1, "24"],
  [2, "0"],
  [2, "32"],
  [3, "13"],
  [3, "MON"],
  [4, "0"],
  [4, "8"],
  [4, "MON#6"],
  [5, "1969"],
  [5, "2200"],
  [0, "*/0"],
  [0, "1-2-3"],
  [0, "1,"],
  [0, ""],
  [0, "-1"],
])("does not take field %i with %s", (index, text) => {
  expect(values(index, text)).toBeUndefined();
});
