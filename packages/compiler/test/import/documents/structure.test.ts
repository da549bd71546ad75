import { expect, it } from "vitest";
import { recordsIn, textOr, textsIn, withoutEmptyItems } from "../../../src/import/documents/structure.ts";

it("reads what is there of the type that is meant", () => {
  expect([recordsIn([{ a: 1 }, 2, null]), recordsIn("a")]).toEqual([[{ a: 1 }], []]);
  expect([textsIn(["a", 1]), textsIn(undefined)]).toEqual([["a"], []]);
  expect([textOr("a", "b"), textOr(1, "b")]).toEqual(["a", "b"]);
});

it("leaves out items that say nothing, at any depth", () => {
  expect(withoutEmptyItems({ a: [{}, { b: [{}] }, 1], c: [{}], d: { e: [{}, "x"] } })).toEqual({
    a: [{}, 1],
    d: { e: ["x"] },
  });
});
