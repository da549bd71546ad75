import { expect, it } from "vitest";
import { Call, Constant } from "../../../src/import/draft.ts";
import { Constants } from "../../../src/import/weaving/constants.ts";

it("makes a constant once, and knows its key", () => {
  const constants = new Constants();
  const edge = constants.of("edge", () => new Constant("edge", new Call("loadBalancer", ["edge"])));
  expect(constants.of("edge", () => new Constant("other", new Call("loadBalancer", ["other"])))).toBe(edge);
  expect([constants.get("edge"), constants.get("other"), constants.keyOf(edge)]).toEqual([edge, undefined, "edge"]);
});
