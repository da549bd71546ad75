import { describe, expect, it } from "vitest";
import { PLAN_RULES } from "../../../src/lower/checks/index.ts";

describe("the rules over plans", () => {
  it("are sorted by code, and by subject where rules share one", () => {
    const keys = PLAN_RULES.map(({ code, on }) => `${code} ${on}`);
    expect(keys).toEqual([...new Set(keys)].toSorted());
  });

  it("say the same of a code that they share", () => {
    const said = new Map(PLAN_RULES.map(({ code, severity, summary }) => [code, { severity, summary }]));
    for (const { code, severity, summary } of PLAN_RULES) expect(said.get(code)).toEqual({ severity, summary });
  });
});
