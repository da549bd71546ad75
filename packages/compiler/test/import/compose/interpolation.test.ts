import * as fc from "fast-check";
import { expect, it } from "vitest";
import { interpolated } from "../../../src/import/compose/interpolation.ts";
import { openVariable } from "../../../src/import/reading/open-text.ts";

const OPEN = openVariable("X");

it.each([
  ["$A-${A}", "a-a"],
  ["${X}", OPEN],
  ["$X", OPEN],
  ["${X:-d}", "d"],
  ["${X-d}", "d"],
  ["${E:-d}", "d"],
  ["${E-d}", ""],
  ["${X:-${A}}", "a"],
  ["${X:?say it}", OPEN],
  ["${A:+yes}${X:+yes}", "yes"],
  ["$$A and $", "$A and $"],
  ["${A", "${A"],
  ["${1}", "${1}"],
])("%s is %s", (text, filled) => {
  expect(interpolated(text, { A: "a", E: "" })).toBe(filled);
});

it("comes to an end with any text", () => {
  const text = fc
    .array(fc.constantFrom("$", "{", "}", "A", ":-", "x"), { maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(fc.property(text, (given) => typeof interpolated(given, { A: "a" }) === "string"));
});
