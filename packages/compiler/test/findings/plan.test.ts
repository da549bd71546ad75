import { describe, expect, it } from "vitest";
import { PLAN_FINDINGS } from "../../src/findings/plan.ts";
import { PLAN_RULES } from "../../src/lower/checks/index.ts";

describe("findings of rules over plans", () => {
  it("have one entry for a code that several rules share", () => {
    const shared = PLAN_RULES.filter(({ code }) => code === "config/override-owned");
    expect(shared.map(({ on }) => on)).toEqual(["cluster", "ecsService", "repository", "workload"]);
    expect(PLAN_FINDINGS.filter(({ code }) => code === "config/override-owned")).toEqual([
      {
        code: "config/override-owned",
        severity: "error",
        summary: "An override leaves alone what other parts of the output refer to.",
        subjects: ["cluster", "ecsService", "repository", "workload"],
      },
    ]);
  });

  it("say where AWS says so, if it does", () => {
    const source = (code: string) => PLAN_FINDINGS.find((entry) => entry.code === code)?.source?.url;
    expect(source("config/repository-name")).toMatch(/API_CreateRepository\.html$/);
    expect(source("config/reference-unlisted")).toBeUndefined();
  });
});
