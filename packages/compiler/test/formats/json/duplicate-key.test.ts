import * as fc from "fast-check";
import { expect, it } from "vitest";
import { duplicateKey } from "../../../src/formats/json/duplicate-key.ts";

const found = (text: string) => duplicateKey(text, JSON.parse(text));

it.each([
  ['{ "a": 1, "b": 2, "a": 3 }', { name: "a", offset: 18 }],
  ['[{ "x": [{ "a" : 1, "a": 2 }] }]', { name: "a", offset: 20 }],
  ['{ "a": { "b": 1 }, "b": "\\"a\\": 1" }', undefined],
  ['{ "a\\":": 1, "b" : 2 }', undefined],
  ["5", undefined],
  ['":{"', undefined],
  ['\n "[{ \\"a\\": 1, \\"a\\": 2 }]"', undefined],
])("finds in %s a name that stands twice", (text, duplicate) => {
  expect(found(text)).toEqual(duplicate);
});

it("finds none in what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(2), (value, space) => {
      expect(found(JSON.stringify(value, undefined, space))).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
