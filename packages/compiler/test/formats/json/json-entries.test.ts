import type { Path } from "@ecs-dsl/validators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateJson } from "../../../src/formats/json/json-entries.ts";
import { lineColumn } from "../../../src/formats/span.ts";

describe("locateJson", () => {
  it("finds every value of any document, and its name", () => {
    const space = fc.constantFrom("", " ", "\n", "\r\n\t", "  ");
    fc.assert(
      fc.property(fc.jsonValue(), space, (value, gap) => {
        const text = spaced(value, gap);
        const document: unknown = JSON.parse(text);
        for (const [path, expected] of places(document)) {
          const { steps, value: span, key } = locateJson(text, path);
          expect(steps).toBe(path.length);
          expect(JSON.parse(text.slice(span.start, span.end))).toEqual(expected);
          const name = key === undefined ? undefined : JSON.parse(text.slice(key.start, key.end));
          expect(name).toBe(typeof path.at(-1) === "string" ? path.at(-1) : undefined);
        }
      }),
    );
  });

  it("stops where the path leaves the document", () => {
    expect(locateJson('{ "a": { "b": 1 } }', ["a", "c", "d"])).toEqual({
      steps: 1,
      value: { start: 7, end: 17 },
      key: { start: 2, end: 5 },
    });
  });
});

describe("lineColumn", () => {
  it.each([
    ["a\nb", 2, 2, 1],
    ["a\r\nb", 3, 2, 1],
    ["a\r\nb", 1, 1, 2],
    ["a\rb", 2, 2, 1],
    ["\n\n", 2, 3, 1],
    ["🚀x", 2, 1, 3],
  ])("places offset of %j", (text, offset, line, column) => {
    expect(lineColumn(text, offset)).toEqual({ line, column });
  });
});

/** JSON with the gap between all tokens. */
function spaced(value: unknown, gap: string): string {
  if (typeof value !== "object" || value === null) return `${gap}${JSON.stringify(value)}${gap}`;
  if (Array.isArray(value)) return `${gap}[${value.map((item) => spaced(item, gap)).join(",") || gap}]${gap}`;
  const entries = Object.entries(value).map(
    ([name, item]) => `${gap}${JSON.stringify(name)}${gap}:${spaced(item, gap)}`,
  );
  return `${gap}{${entries.join(",") || gap}}${gap}`;
}

function places(value: unknown): readonly (readonly [Path, unknown])[] {
  if (typeof value !== "object" || value === null) return [[[], value]];
  const below = Object.entries(value).flatMap(([name, item]) => {
    const step = Array.isArray(value) ? Number(name) : name;
    return places(item).map(([path, leaf]) => [[step, ...path], leaf] as const);
  });
  return [[[], value], ...below];
}
