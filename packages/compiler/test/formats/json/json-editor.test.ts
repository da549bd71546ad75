import type { Path } from "@ecs-dsl/validators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonEditor } from "../../../src/formats/json/json-editor.ts";

const INDENTED = '{\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  }\n}\n';

describe("json editor", () => {
  it.each<[string, string, Path, unknown, string]>([
    ["replaces a scalar", INDENTED, ["a"], "2", INDENTED.replace("1,\n", '"2",\n')],
    ["adds a property", INDENTED, ["b", "d"], true, INDENTED.replace("2]", '2],\n    "d": true')],
    [
      "adds to the root",
      INDENTED,
      ["z"],
      { y: 1 },
      '{\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  },\n  "z": {\n    "y": 1\n  }\n}\n',
    ],
    ["appends to a list on one line", INDENTED, ["b", "c", 2], 3, INDENTED.replace("2]", "2, 3]")],
    [
      "adds what is missing on the way",
      INDENTED,
      ["x", "y"],
      1,
      INDENTED.replace("  }\n}", '  },\n  "x": {\n    "y": 1\n  }\n}'),
    ],
    ["fills an empty object", '{\n\t"a": {}\n}', ["a", "b"], 1, '{\n\t"a": {\n\t\t"b": 1\n\t}\n}'],
    ["fills an empty list", '{\n  "a": []\n}', ["a", 0], 1, '{\n  "a": [\n    1\n  ]\n}'],
    ["keeps minified text minified", '{"a":{"b":1}}', ["a", "c"], [1], '{"a":{"b":1,"c":[1]}}'],
    ["keeps one spaced line", '{ "a": { "b": 1 } }', ["a", "c"], 2, '{ "a": { "b": 1, "c": 2 } }'],
    [
      "keeps CRLF",
      '{\r\n  "a": 1\r\n}\r\n',
      ["b"],
      { c: 1 },
      '{\r\n  "a": 1,\r\n  "b": {\r\n    "c": 1\r\n  }\r\n}\r\n',
    ],
    [
      "keeps a list on its line",
      INDENTED,
      ["b", "c"],
      ["x", { y: 1 }],
      INDENTED.replace("[1, 2]", '["x", { "y": 1 }]'),
    ],
    ["replaces the last of a repeated property", '{"a":1,"a":2}', ["a"], 3, '{"a":1,"a":3}'],
  ])("%s", (_, text, path, value, expected) => {
    expect(jsonEditor.set(text, path, value)).toBe(expected);
  });

  it.each<[string, string, Path, string]>([
    ["the first", INDENTED, ["a"], '{\n  "b": {\n    "c": [1, 2]\n  }\n}\n'],
    ["the last", INDENTED, ["b"], '{\n  "a": 1\n}\n'],
    ["the only one", INDENTED, ["b", "c"], '{\n  "a": 1,\n  "b": {}\n}\n'],
    ["an item", INDENTED, ["b", "c", 0], INDENTED.replace("1, 2", "2")],
    [
      "the first property of a line that has others",
      '{\n  "a": 1,\n  "b": 2, "c": 3\n}',
      ["b"],
      '{\n  "a": 1,\n  "c": 3\n}',
    ],
    ["the last property of a line", '{\n  "a": 1, "b": 2,\n  "c": 3\n}', ["b"], '{\n  "a": 1,\n  "c": 3\n}'],
    ["the only property of a line", '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', ["b"], '{\n  "a": 1,\n  "c": 3\n}'],
  ])("removes %s", (_, text, path, expected) => {
    expect(jsonEditor.remove(text, path)).toBe(expected);
  });

  it("renames a property where it stands", () => {
    expect(jsonEditor.rename(INDENTED, ["b", "c"], "d")).toBe(INDENTED.replace('"c"', '"d"'));
  });

  it("puts a value into an array where it stands", () => {
    expect(jsonEditor.wrap(INDENTED, ["a"])).toBe(INDENTED.replace('"a": 1', '"a": [1]'));
    expect(jsonEditor.wrap('{"a":{\r\n\t"b":1 }}', ["a"])).toBe('{"a":[{\r\n\t"b":1 }]}');
    expect(jsonEditor.wrap(INDENTED, ["x"])).toBeUndefined();
  });

  it("does nothing that it cannot do with certainty", () => {
    expect(jsonEditor.set(INDENTED, ["b", "c", 7], 1)).toBeUndefined();
    expect(jsonEditor.set(INDENTED, ["a", "b"], 1)).toBeUndefined();
    expect(jsonEditor.remove(INDENTED, ["x"])).toBeUndefined();
    expect(jsonEditor.rename(INDENTED, ["b", "c", 0], "d")).toBeUndefined();
  });

  const layouts = fc.constantFrom<readonly [number | string | undefined, string]>(
    [undefined, "\n"],
    [2, "\n"],
    ["\t", "\r\n"],
  );

  it("sets any place of any document to any value", () => {
    fc.assert(
      fc.property(objectWithPath(), fc.jsonValue(), layouts, ([document, path], value, [indent, lineBreak]) => {
        const text = JSON.stringify(document, null, indent).replaceAll("\n", lineBreak);
        const edited = jsonEditor.set(text, path, value) ?? "";
        expect(JSON.parse(edited)).toEqual(withValue(document, path, JSON.parse(JSON.stringify(value))));
      }),
    );
  });

  it("removes any place of any document", () => {
    fc.assert(
      fc.property(objectWithPath(), layouts, ([document, path], [indent, lineBreak]) => {
        const text = JSON.stringify(document, null, indent).replaceAll("\n", lineBreak);
        expect(JSON.parse(jsonEditor.remove(text, path) ?? "")).toEqual(withoutValue(document, path));
      }),
    );
  });
});

/** An object with a path to something in it. */
function objectWithPath(): fc.Arbitrary<readonly [unknown, Path]> {
  const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, noNullPrototype: true });
  return objects.chain((value) => {
    const document: unknown = JSON.parse(JSON.stringify(value));
    return fc.constantFrom(...pathsOf(document)).map((path) => [document, path] as const);
  });
}

function pathsOf(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsOf(item).map((path) => [step, ...path])];
  });
}

function withValue(value: unknown, [step, ...rest]: Path, leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withValue(item, rest, leaf) : item));
  const entries = Object.entries(value ?? {});
  return Object.fromEntries(entries.map(([key, item]) => [key, key === step ? withValue(item, rest, leaf) : item]));
}

function withoutValue(value: unknown, [step, ...rest]: Path): unknown {
  const isHere = (key: string) => rest.length === 0 && key === String(step);
  const kept = Object.entries(value ?? {}).filter(([key]) => !isHere(key));
  const items = kept.map(([key, item]) => [key, key === String(step) ? withoutValue(item, rest) : item] as const);
  return Array.isArray(value) ? items.map(([, item]) => item) : Object.fromEntries(items);
}
