import { describe, expect, it } from "vitest";
import { isEmpty } from "../src/empty.ts";
import { UNKNOWN } from "../src/unknown.ts";

describe("isEmpty", () => {
  it.each([null, undefined, "", [], {}, [""], { name: "", value: null }, [{ ports: [] }]])("is true of %j", (value) => {
    expect(isEmpty(value)).toBe(true);
  });

  it.each([0, false, " ", ["", 0], { name: "api" }, UNKNOWN, { name: UNKNOWN }])("is false of %j", (value) => {
    expect(isEmpty(value)).toBe(false);
  });
});
