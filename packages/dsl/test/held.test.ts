import { describe, expect, it } from "vitest";
import { fargate } from "../src/index.ts";
import { held } from "../src/held.ts";

describe("held", () => {
  it("is a frozen copy of settings", () => {
    const given = { weight: 1 };
    const copy = held(given);
    expect(copy).toEqual(given);
    expect(copy).not.toBe(given);
    expect(Object.isFrozen(copy)).toBe(true);
    expect(held({})).toEqual({});
  });

  it("copies settings of a class, and those without a prototype", () => {
    class Settings {
      readonly weight = 1;
    }
    expect(held(new Settings())).toEqual({ weight: 1 });
    expect(held(Object.assign(Object.create(null), { weight: 1 }))).toEqual({ weight: 1 });
  });

  it.each([
    200,
    "text",
    null,
    true,
    () => 1,
    [],
    ["a"],
    new Map([["weight", 1]]),
    Promise.resolve({}),
    new Date(0),
    fargate(),
  ])("is what cannot be settings, as it is: %o", (given) => {
    expect(held(given)).toBe(given);
  });
});
