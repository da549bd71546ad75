import { expect, it } from "vitest";
import type { PlacedEntry } from "../../src/import/placed-entry.ts";
import { importReport } from "../../src/import/report.ts";

function entry(line: number, verdict: PlacedEntry["verdict"], words?: string): PlacedEntry {
  return { file: "a.json", line, column: 1, path: `k${line}`, verdict, ...(words === undefined ? {} : { words }) };
}

it("is short where all is taken over", () => {
  expect(importReport([entry(1, "taken"), entry(2, "taken")])).toBe("Took over 2 keys.\n");
});

it("says each remark once, with its places", () => {
  const entries = [
    entry(1, "taken"),
    entry(2, "left-out", "No\u001b."),
    entry(3, "approximated", "So."),
    entry(4, "left-out", "No\u001b."),
  ];
  expect(importReport(entries)).toBe(`Took over 1 key.

Approximated: 1 key
  a.json:3  k3
      So.

Left out: 2 keys
  a.json:2  k2
  a.json:4  k4
      No\\x1b.
`);
});

it("counts the places of a remark that has many", () => {
  const many = Array.from({ length: 15 }, (_, index) => entry(index, "left-out", "No."));
  expect(importReport(many)).toContain("  a.json:11  k11\n  and 3 more\n      No.\n");
});
