import { expect, it } from "vitest";
import { byCode } from "../../src/rules/by-code.ts";
import { range } from "../../src/rules/declared.ts";
import { about } from "./rule-findings.ts";

function row(code: string, max: number) {
  return range({ ...about, code, on: "service", at: "desiredCount", says: "{it}", max });
}

it("sorts rules by code and keeps those of one code in their order", () => {
  const [tags, name, other] = [row("shop/tags", 1), row("shop/name", 2), row("shop/tags", 3)];
  expect(byCode([tags, name, other])).toEqual([name, tags, other]);
});
