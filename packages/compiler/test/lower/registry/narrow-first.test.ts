import { expireOlderThan, keepLast, type LifecycleRule } from "@ecs-dsl/dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { narrowFirst } from "../../../src/lower/registry/narrow-first.ts";

const prefixed = (...tagPrefixes: readonly string[]) => keepLast(5, { tagPrefixes });
const patterned = (...tagPatterns: readonly string[]) => expireOlderThan({ days: 30, tagPatterns });

const sorted = (...rules: readonly LifecycleRule[]) =>
  narrowFirst(rules, ({ selection }) => selection).map(({ selection }) =>
    (selection.tagPrefixList ?? selection.tagPatternList ?? []).join(" and "),
  );

it.each([
  ["a longer prefix", [prefixed("v"), prefixed("v1.")], ["v1.", "v"]],
  ["a pattern inside a prefix", [prefixed("v"), patterned("v*-rc")], ["v*-rc", "v"]],
  ["a pattern with an end of its own", [patterned("*-rc"), patterned("v*-rc")], ["v*-rc", "*-rc"]],
  ["a rule that asks for one tag more", [prefixed("v"), prefixed("v", "rc")], ["v and rc", "v"]],
  ["a chain", [patterned("*"), prefixed("v"), prefixed("v1"), prefixed("v1.0")], ["v1.0", "v1", "v", "*"]],
] as const)("puts %s before what is wider", (_, rules, order) => {
  expect(sorted(...rules)).toEqual(order);
  expect(sorted(...rules.toReversed())).toEqual(order);
});

it("leaves rules as they are written that share only some images, or all", () => {
  expect(sorted(prefixed("rc"), patterned("*-1"), prefixed("v"))).toEqual(["rc", "*-1", "v"]);
  expect(sorted(prefixed("v"), patterned("v*"))).toEqual(["v", "v*"]);
});

it("puts no prefix behind one that it begins with, whatever the order", () => {
  const prefixes = fc.uniqueArray(fc.stringMatching(/^[ab]{1,4}$/), { maxLength: 8 });
  fc.assert(
    fc.property(prefixes, (names) => {
      const order = sorted(...names.map((name) => prefixed(name)));
      expect(order.toSorted()).toEqual(names.toSorted());
      for (const [at, name] of order.entries()) {
        expect(order.slice(0, at).filter((earlier) => name.startsWith(earlier))).toEqual([]);
      }
    }),
  );
});
