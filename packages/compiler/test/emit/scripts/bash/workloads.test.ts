import { describe, expect, it } from "vitest";
import { assign, assignList, entry, pairs, workloadTable } from "../../../../src/emit/scripts/bash/workloads.ts";
import { shop } from "../shop.ts";

describe("assignments", () => {
  it("quote what they are given", () => {
    expect(assign("service", "test")).toBe("service='test'");
    expect(assignList("tags", ["team=shop", "a b=$c", ""])).toBe("tags=(team=shop $'a b=$c' '')");
    expect(assignList("tags", [])).toBe("tags=()");
  });

  it("join keys and values by the first equals sign", () => {
    expect(pairs({ A: "b=c", D: "" })).toEqual(["A=b=c", "D="]);
  });
});

describe("workloadTable", () => {
  it("fails for a name that no workload has", () => {
    const table = workloadTable(shop({ names: [] }), "stack=''", () => []);
    expect(table).toContain("  case $1 in\n    *) return 1 ;;\n  esac");
  });

  it("sets the variables of each workload", () => {
    const table = workloadTable(shop({ names: ["api", "in"] }), "x=''", ({ name }) => [assign("x", name)]);
    expect(table).toContain("    api)\n      x='api'\n      ;;\n    'in')\n      x='in'\n      ;;\n    *)");
  });

  it("has patterns that mean themselves", () => {
    expect(entry("web*", [])).toBe("    'web*')\n      ;;\n");
  });
});
