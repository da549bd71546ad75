import { expect, it } from "vitest";
import { filled, one, unless } from "../../../src/import/reading/filled.ts";

it("is nothing where nothing is in it", () => {
  expect([filled({}), filled({ cpu: undefined }), filled({ cpu: 0 })]).toEqual([undefined, undefined, { cpu: 0 }]);
});

it("is nothing where it is the default", () => {
  expect([unless(30, 30), unless(30, 10), unless(30, undefined)]).toEqual([undefined, 10, undefined]);
});

it("is one instead of an array of one", () => {
  expect([one(["a"]), one([]), one(["a", "b"])]).toEqual(["a", undefined, ["a", "b"]]);
});
