import { describe, expect, it } from "vitest";
import {
  byCodeUnit,
  hash,
  hashed,
  isNamePart,
  logicalName,
  namePart,
  shortened,
  sorted,
  sortedKeys,
} from "../../../src/lower/resolve/names.ts";

describe("hash", () => {
  it("is a 32-bit number that tells similar texts apart", () => {
    const numbers = ["orders-1", "orders-2", "orders-3", ""].map(hash);
    expect(new Set(numbers).size).toBe(4);
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(true);
  });

  it("spreads similar texts over a range", () => {
    const slots = new Set(Array.from({ length: 100 }, (_, index) => hash(`orders-${index}`) % 100));
    expect(slots.size).toBeGreaterThan(50);
  });

  it("becomes digits of the length asked for", () => {
    expect(hashed("orders", 6)).toMatch(/^[0-9a-f]{6}$/);
    expect(hashed("orders")).toHaveLength(8);
  });
});

describe("logicalName", () => {
  it("keeps apart what would share a logical id", () => {
    const names = ["shop-api", "shop/api", "shopApi", "shop_api", "shop-Api", "a-1", "a1"].map(logicalName);
    expect(names.slice(0, 1)).toEqual(["ShopApi"]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[A-Za-z0-9]+$/.test(name))).toBe(true);
  });
});

describe("shortened", () => {
  it("cuts a name at the very limit, and tells cut names apart", () => {
    expect(shortened("a".repeat(64), 64)).toBe("a".repeat(64));
    expect(shortened("a".repeat(65), 64)).toMatch(/^a{55}-[0-9a-f]{8}$/);
    expect(shortened(`${"a".repeat(70)}b`, 64)).not.toBe(shortened(`${"a".repeat(70)}c`, 64));
  });
});

describe("order", () => {
  it("is that of code units, on every machine", () => {
    expect(["b", "é", "a", "B"].toSorted(byCodeUnit)).toEqual(["B", "a", "b", "é"]);
    expect(sortedKeys({ b: 1, B: 2, a: 3 })).toEqual(["B", "a", "b"]);
    expect(Object.entries(sorted({ b: 1, a: 2 }))).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
  });
});

describe("a part of a stack's name", () => {
  it.each(["api", "a", "Api-2"])("is %s as it is", (name) => {
    expect(isNamePart(name)).toBe(true);
    expect(namePart(name)).toBe(name);
  });

  it.each([
    ["my api", "my-api"],
    ["_api_", "api"],
    ["-", "api"],
  ])("is made of %j", (name, part) => {
    expect(isNamePart(name)).toBe(false);
    expect(namePart(name)).toBe(part);
  });
});
