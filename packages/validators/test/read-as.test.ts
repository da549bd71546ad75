import { expect, it } from "vitest";
import { readAs } from "../src/read-as.ts";
import { UNKNOWN } from "../src/unknown.ts";

it("reads a value in the shape of its kind, and reports what does not fit", () => {
  const found: string[] = [];
  expect(readAs("cluster", { clusterName: 5, tags: {} }, ({ kind }) => found.push(kind))).toEqual({
    clusterName: "5",
    tags: UNKNOWN,
  });
  expect(found).toEqual(["type", "type"]);
});

it("reads nothing of what is not an object", () => {
  expect(readAs("cluster", "shop")).toBeUndefined();
  expect(readAs("cluster", UNKNOWN)).toBeUndefined();
});
