/** Rows of cells, the headings first, as a Markdown table that also reads well in a terminal: figures to the right. */
export function markdownTable(cells: readonly (readonly string[])[]): string {
  const [headings = []] = cells;
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const [head, ...body] = cells.map((row) =>
    tableLine(row.map((cell, column) => padded(cell, column, widths[column] ?? 0))),
  );
  const rule = tableLine(
    widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)),
  );
  return `${[head, rule, ...body].join("\n")}\n`;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function padded(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
