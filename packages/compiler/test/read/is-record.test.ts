import { expect, it } from "vitest";
import { isRecord } from "../../src/read/is-record.ts";

it.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ["text", false],
  [undefined, false],
])("tells whether %j has properties by name", (value, expected) => expect(isRecord(value)).toBe(expected));
