import { expect, it } from "vitest";
import { textTable } from "../../src/live/text-table.ts";

it("aligns columns, and leaves no blanks at the end of a line", () => {
  const rows = [
    ["NAME", "STATE", "TASKS"],
    ["api", "missing", ""],
    ["商店", "steady", "2/2"],
  ];
  expect(textTable(rows, (cell) => cell)).toBe("NAME  STATE    TASKS\napi   missing\n商店  steady   2/2\n");
});

it("measures a cell before it is coloured, and lets no name drive the terminal", () => {
  const rows = [
    ["a", "b"],
    ["\u001b[2J", "c"],
  ];
  expect(textTable(rows, (cell, row) => (row === 1 ? `<${cell}>` : cell))).toBe("a        b\n<\\x1b[2J>  <c>\n");
});
