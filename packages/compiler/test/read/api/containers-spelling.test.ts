import { expect, it } from "vitest";
import { withoutList } from "../../../src/read/api/containers-spelling.ts";

it("leaves out the list that a file without a task definition lacks", () => {
  expect(withoutList(["containerDefinitions", 0, "image"])).toEqual([0, "image"]);
  expect(withoutList(["cpu"])).toEqual(["cpu"]);
});
