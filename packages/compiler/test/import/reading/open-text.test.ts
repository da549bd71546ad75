import { expect, it } from "vitest";
import { joined, openNames, openParts, openVariable, parameterName } from "../../../src/import/reading/open-text.ts";
import { shown } from "../shown.ts";

it("gives what is not set at deployment", () => {
  const text = `a-${openVariable("GIT_SHA")}-b`;
  expect([openNames(text), shown(joined(openParts(text)))]).toEqual([
    ["GIT_SHA"],
    'text`a-${deployParameter("GitSha")}-b`',
  ]);
  expect([shown(joined(openParts("plain"))), shown(joined([]))]).toEqual(['"plain"', '""']);
});

it("names parameters by letters and digits", () => {
  expect(["IMAGE_TAG", "tag", "_", "_9"].map(parameterName)).toEqual(["ImageTag", "Tag", "Value", "Value9"]);
});
