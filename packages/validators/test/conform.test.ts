import { describe, expect, it } from "vitest";
import { coerce, conform } from "../src/conform.ts";
import type { Shape, ShapeProblem, StructShape } from "../src/shape.ts";
import { UNKNOWN } from "../src/unknown.ts";

const item: StructShape = {
  type: "struct",
  name: "Item",
  members: { sku: { type: "string" }, amount: { type: "integer" } },
  required: ["sku"],
};

const order: StructShape = {
  type: "struct",
  name: "Order",
  members: {
    id: { type: "string" },
    total: { type: "number" },
    paid: { type: "boolean" },
    status: { type: "string", values: ["open", "closed"] },
    items: { type: "list", of: item },
    labels: { type: "map", of: { type: "string" } },
    notes: { type: "json" },
  },
  required: ["id"],
};

function inspect(
  shape: Shape,
  value: unknown,
): { readonly value: unknown; readonly problems: readonly ShapeProblem[] } {
  const problems: ShapeProblem[] = [];
  return { value: conform(shape, value, (problem) => problems.push(problem)), problems };
}

describe("conform", () => {
  it("returns the same object when nothing is wrong", () => {
    const value = {
      id: "o-1",
      total: 9.5,
      paid: true,
      status: "open",
      items: [{ sku: "tea", amount: 2 }],
      labels: { shop: "north" },
      notes: [null, { any: "thing" }],
    };
    const result = inspect(order, value);
    expect(result.value).toBe(value);
    expect(result.problems).toEqual([]);
  });

  it("does not look into a value that is unknown", () => {
    const value = { id: UNKNOWN, items: [UNKNOWN], labels: UNKNOWN };
    const result = inspect(order, value);
    expect(result.value).toBe(value);
    expect(result.problems).toEqual([]);
    expect(conform(order, UNKNOWN, fail)).toBe(UNKNOWN);
  });

  it("puts UNKNOWN where a value does not fit and keeps the rest", () => {
    const value = { id: "o-1", items: [{ sku: "tea" }, "coffee"], labels: ["north"] };
    const result = inspect(order, value);
    expect(result.value).toEqual({ id: "o-1", items: [{ sku: "tea" }, UNKNOWN], labels: UNKNOWN });
    expect(result.problems).toEqual([
      { kind: "type", at: ["items", 1], shape: item, value: "coffee" },
      { kind: "type", at: ["labels"], shape: order.members["labels"], value: ["north"] },
    ]);
    expect(value).toEqual({ id: "o-1", items: [{ sku: "tea" }, "coffee"], labels: ["north"] });
  });

  it("converts a number written as a string and the reverse, and reports both", () => {
    const result = inspect(order, { id: 512, total: "9.5", paid: "true", items: [{ sku: "tea", amount: "512" }] });
    expect(result.value).toEqual({ id: "512", total: 9.5, paid: true, items: [{ sku: "tea", amount: 512 }] });
    expect(result.problems.map((problem) => [problem.kind, problem.at])).toEqual([
      ["type", ["id"]],
      ["type", ["total"]],
      ["type", ["paid"]],
      ["type", ["items", 0, "amount"]],
    ]);
  });

  it("drops null from structures and names its place", () => {
    const result = inspect(order, { id: "o-1", total: null, labels: { shop: null } });
    expect(result.value).toEqual({ id: "o-1", labels: { shop: null } });
    expect(result.problems).toEqual([{ kind: "null", at: ["total"] }]);
  });

  it("reports null where a value is required or an entry of a list", () => {
    expect(inspect(order, { id: null, items: [null] }).problems).toEqual([
      { kind: "null", at: ["id"] },
      { kind: "type", at: ["items", 0], shape: item, value: null },
      { kind: "required", at: [], struct: order, name: "id", isEmpty: true },
    ]);
  });

  it("reports a missing property at the structure that lacks it", () => {
    expect(inspect(order, { id: "o-1", items: [{}] }).problems).toEqual([
      { kind: "required", at: ["items", 0], struct: item, name: "sku", isEmpty: true },
    ]);
  });

  it("reports a property that the structure does not have, and keeps it", () => {
    const result = inspect(order, { id: "o-1", items: [{ sku: "tea", colour: "green" }] });
    expect(result.value).toEqual({ id: "o-1", items: [{ sku: "tea", colour: "green" }] });
    expect(result.problems).toEqual([
      { kind: "unknown-property", at: ["items", 0, "colour"], struct: item, name: "colour", value: "green" },
    ]);
  });

  it("takes a misspelt property for present and unknown, so that nothing calls it missing", () => {
    const result = inspect(order, { ID: "o-1", item: [] });
    expect(result.value).toEqual({ ID: "o-1", id: UNKNOWN, item: [], items: UNKNOWN });
    expect(result.problems).toEqual([
      {
        kind: "unknown-property",
        at: ["ID"],
        struct: order,
        name: "ID",
        value: "o-1",
        meant: { name: "id", isTaken: false },
      },
      {
        kind: "unknown-property",
        at: ["item"],
        struct: order,
        name: "item",
        value: [],
        meant: { name: "items", isTaken: false },
      },
    ]);
  });

  it("keeps a property beside its misspelling", () => {
    const result = inspect(order, { id: "o-1", Id: "o-2" });
    expect(result.value).toEqual({ id: "o-1", Id: "o-2" });
    expect(result.problems).toMatchObject([{ name: "Id", meant: { name: "id", isTaken: true } }]);
  });

  it("reports a value outside a closed list, and hides it", () => {
    const result = inspect(order, { id: "o-1", status: "opne" });
    expect(result.value).toEqual({ id: "o-1", status: UNKNOWN });
    expect(result.problems).toEqual([{ kind: "enum", at: ["status"], values: ["open", "closed"], value: "opne" }]);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("does not take %d for an integer", (amount) => {
    const result = inspect(item, { sku: "tea", amount });
    expect(result.value).toEqual({ sku: "tea", amount: UNKNOWN });
    expect(result.problems).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["undefined", undefined],
    ["a bigint", 1n],
    ["a function", fail],
    ["a symbol", Symbol("tea")],
    ["a date", new Date(0)],
    ["a map", new Map()],
  ])("does not take %s for JSON, however deep it stands, and hides it alone", (_, odd) => {
    const result = inspect(order, { id: "o-1", notes: { gift: true, list: [odd], odd } });
    expect(result.value).toEqual({ id: "o-1", notes: { gift: true, list: [UNKNOWN], odd: UNKNOWN } });
    expect(result.problems).toEqual([
      { kind: "type", at: ["notes", "list", 0], shape: { type: "json" }, value: odd },
      { kind: "type", at: ["notes", "odd"], shape: { type: "json" }, value: odd },
    ]);
  });

  it("takes every JSON value as it is, with the unknown ones in it", () => {
    const deep: unknown = JSON.parse('[null, -0, 1e300, "", true, [], {}, { "__proto__": [1], "constructor": {} }]');
    const value = { id: "o-1", notes: [deep, UNKNOWN, { tea: UNKNOWN }] };
    const result = inspect(order, value);
    expect(result.value).toBe(value);
    expect(result.problems).toEqual([]);
  });

  it("treats names of Object.prototype as ordinary names", () => {
    const value: unknown = JSON.parse('{"id":"o-1","__proto__":{"x":1},"constructor":1,"labels":{"__proto__":7}}');
    const result = inspect(order, value);
    expect(result.problems.map((problem) => [problem.kind, problem.at])).toEqual([
      ["unknown-property", ["__proto__"]],
      ["unknown-property", ["constructor"]],
      ["type", ["labels", "__proto__"]],
    ]);
    expect(JSON.stringify(result.value)).toBe(
      '{"id":"o-1","__proto__":{"x":1},"constructor":1,"labels":{"__proto__":"7"}}',
    );
    expect(Object.getPrototypeOf({})).not.toHaveProperty("x");
  });
});

describe("coerce", () => {
  it.each<[Shape, unknown, unknown]>([
    [{ type: "integer" }, "512", 512],
    [{ type: "integer" }, "-1", -1],
    [{ type: "integer" }, "0.5", undefined],
    [{ type: "integer" }, "0x10", undefined],
    [{ type: "integer" }, "", undefined],
    [{ type: "integer" }, "9999999999999999", undefined],
    [{ type: "number" }, "0.5", 0.5],
    [{ type: "number" }, ".5", undefined],
    [{ type: "boolean" }, "false", false],
    [{ type: "boolean" }, "no", undefined],
    [{ type: "boolean" }, 1, undefined],
    [{ type: "string" }, 512, "512"],
    [{ type: "string" }, 0.5, "0.5"],
    [{ type: "string" }, false, "false"],
    [{ type: "string" }, 1e21, undefined],
    [{ type: "string" }, Number.NaN, undefined],
    [{ type: "string", values: ["20", "60"] }, 20, "20"],
    [{ type: "string", values: ["20", "60"] }, 30, undefined],
    [{ type: "list", of: { type: "string" } }, "web", undefined],
  ])("reads %j %j as %j", (shape, value, expected) => {
    expect(coerce(shape, value)).toBe(expected);
  });
});

function fail(): void {
  expect.unreachable("nothing is wrong");
}
