import { expect, it } from "vitest";
import { given } from "../../../src/lower/resolve/given.ts";

it("keeps the members that have a value, whatever the value", () => {
  const members = { cpu: 0, image: "", ports: undefined, essential: false, user: null };
  expect(Object.entries(given(members))).toEqual([
    ["cpu", 0],
    ["image", ""],
    ["essential", false],
    ["user", null],
  ]);
});
