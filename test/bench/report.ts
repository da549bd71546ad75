import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { type Row, type Verdict, holds } from "./goals.ts";
import { markdownTable } from "./markdown-table.ts";

const HEADINGS = ["work", "wall ms", "× node", "× floor", "peak MiB", "goal", "verdict"];

/** The rows as a table. */
export function table(rows: readonly Row[]): string {
  return markdownTable([HEADINGS, ...rows.map(rowCells)]);
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
const RESULTS = /(?<=<!-- results: `npm run bench -- --write` -->\n)[^]*?(?=<!-- end of results -->)/;
const GROWTH = /(?<=<!-- growth: `npm run bench -- --growth --write` -->\n)[^]*?(?=<!-- end of growth -->)/;

/** Puts results between their marks in docs/benchmarks.md. */
export function writeResults(results: string, what: "results" | "growth"): void {
  const place = what === "growth" ? GROWTH : RESULTS;
  const before = readFileSync(DOCUMENT, "utf8");
  if (!place.test(before)) throw new Error(`docs/benchmarks.md has no place for ${what}.`);
  writeFileSync(
    DOCUMENT,
    before.replace(place, () => results),
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
