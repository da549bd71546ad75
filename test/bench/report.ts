import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { type Row, type Verdict, holds } from "./goals.ts";

const HEADINGS = ["work", "wall ms", "× node", "× floor", "peak MiB", "goal", "verdict"];

/** The rows as a Markdown table that also reads well in a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.map(rowCells)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const [head, ...body] = cells.map((row) =>
    tableLine(row.map((cell, column) => padded(cell, column, widths[column] ?? 0))),
  );
  const rule = tableLine(
    widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)),
  );
  return `${[head, rule, ...body].join("\n")}\n`;
}

/** What the figures depend on: the machine and the versions. */
export function conditions(rounds: number): string {
  const [cpu] = cpus();
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const typescript: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../../node_modules/typescript/package.json", import.meta.url), "utf8"),
  );
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, medians of ${rounds} rounds,`,
    `${cpus().length} cores of ${cpu?.model.trim() ?? "an unknown CPU"}, ${process.platform}-${process.arch},`,
    `Node.js ${process.versions.node}, TypeScript ${typescript.version};`,
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}: above 1, other programs ran beside the benchmark.`,
  ].join("\n");
}

const DOCUMENT = new URL("../../docs/benchmarks.md", import.meta.url);
const RESULTS = /(?<=<!-- results: `npm run bench -- --write` -->\n)[^]*(?=<!-- end of results -->)/;

/** Puts the results between their marks in docs/benchmarks.md. */
export function writeResults(results: string): void {
  const before = readFileSync(DOCUMENT, "utf8");
  if (!RESULTS.test(before)) throw new Error("docs/benchmarks.md has no place for results.");
  writeFileSync(
    DOCUMENT,
    before.replace(RESULTS, () => results),
  );
}

function rowCells(row: Row): readonly string[] {
  return [
    row.work,
    rounded(row.wallMs, 0),
    rounded(row.ratio, 2),
    rounded(row.floorRatio, 2),
    rounded(row.peakMib, 0),
    row.verdicts.map(goalText).join(", "),
    row.verdicts.map(verdictText).join(", "),
  ];
}

function goalText({ goal, unit }: Verdict): string {
  return `≤ ${goal}${unitText(unit)}`;
}

function verdictText(verdict: Verdict): string {
  if (verdict.figure <= verdict.goal) return `${figureText(verdict)} ok`;
  return `${figureText(verdict)} ${holds(verdict) ? "close" : "MISSED"}`;
}

function figureText({ figure, unit }: Verdict): string {
  return `${figure.toFixed(unit === "MiB" ? 0 : 2)}${unitText(unit)}`;
}

function unitText(unit: string): string {
  return unit.length > 1 ? ` ${unit}` : unit;
}

function rounded(value: number | undefined, digits: number): string {
  return value === undefined ? "" : value.toFixed(digits);
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function padded(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
