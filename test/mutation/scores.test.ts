import { expect, it } from "vitest";
import { scoreOf, tableOf, withTable } from "./scores.ts";

const mutants = ["Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "RuntimeError"].map((status) => ({
  status,
}));
const score = scoreOf([...mutants, { status: "Killed", static: true }]);

it("counts what became of mutants", () => {
  expect(score).toEqual({ mutants: 7, static: 1, killed: 3, survived: 1, uncovered: 1, ignored: 2 });
});

it("makes a table of the parts and their sum", () => {
  const none = { mutants: 0, static: 0, killed: 0, survived: 0, uncovered: 0, ignored: 0 };
  const lines = tableOf([
    { part: "facts", ...score },
    { part: "kinds", ...none },
  ]).split("\n");
  expect(lines.slice(2)).toEqual([
    "| facts | 7 | 1 | 3 | 1 | 1 | 2 | 60.0 % |",
    "| kinds | 0 | 0 | 0 | 0 | 0 | 0 | – |",
    "| all | 7 | 1 | 3 | 1 | 1 | 2 | 60.0 % |",
  ]);
  expect(tableOf([{ part: "facts", ...score }]).split("\n")).toHaveLength(3);
});

it("replaces the table of a page, and leaves what stands around it", () => {
  const page = "# Scores\n\n<!-- scores: `npm run mutate` -->\n\n2026-01-01\n\n| old |\n\n## Survivors\n\nFew.\n";
  const rows = [{ part: "facts", ...score }];
  const replaced = withTable(page, rows, "2026-11-30");
  expect(replaced).toBe(
    `# Scores\n\n<!-- scores: \`npm run mutate\` -->\n\n2026-11-30\n\n${tableOf(rows)}\n\n## Survivors\n\nFew.\n`,
  );
  expect(withTable(replaced, rows, "2026-11-30")).toBe(replaced);
});
