import { displayWidth, terminalText } from "../text/terminal-text.ts";

/** Aligned columns; the first row is the head. What comes from AWS cannot drive the terminal. */
export function textTable(
  rows: readonly (readonly string[])[],
  paint: (cell: string, row: number, column: number) => string,
): string {
  const safe = rows.map((row) => row.map(terminalText));
  const widths = (safe[0] ?? []).map((_cell, column) =>
    Math.max(...safe.map((row) => displayWidth(row[column] ?? ""))),
  );
  return safe
    .map((row, index) => {
      const isLast = (column: number) => row.slice(column + 1).every((cell) => cell === "");
      const cells = row.map((cell, column) => {
        const gap = isLast(column) ? "" : " ".repeat((widths[column] ?? 0) - displayWidth(cell) + 2);
        return paint(cell, index, column) + gap;
      });
      return `${cells.join("").trimEnd()}\n`;
    })
    .join("");
}
