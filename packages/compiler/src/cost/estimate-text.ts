import { terminalText } from "../text/terminal-text.ts";
import type { Cost } from "./cost.ts";
import type { Estimate } from "./estimate.ts";
import { PRICES_READ } from "./prices.ts";

/** A table of each environment: what it has, the least and the most that it costs, the sum, and what is not in it. */
export function estimateText(estimates: readonly Estimate[], hasOwnPrices: boolean): string {
  return `${estimates.map((estimate) => environmentText(estimate)).join("\n")}\n${footer(estimates, hasOwnPrices)}\n`;
}

function environmentText({ environment, region, costs, uncounted }: Estimate): string {
  const title = region === undefined ? environment : `${environment} (${region})`;
  const rows = [
    [title, "", "least", "most"],
    ...costs.map((cost) => [cost.owner, cost.what, money(cost.least), money(cost.most)]),
    ["sum", "", ...sumOf(costs).map(money)],
  ];
  const others = [...new Set(uncounted.map(({ what }) => what))].map((what) => [
    what,
    uncounted.flatMap((one) => (one.what === what ? one.owner : [])).join(", "),
  ]);
  return `${table(rows)}${others.length === 0 ? "" : `\nNot in the sum:\n${table(others)}`}`;
}

/** The least and the most of all. */
export function sumOf(costs: readonly Cost[]): readonly [number, number] {
  const sum = (which: "least" | "most") => costs.reduce((total, cost) => total + cost[which], 0);
  return [sum("least"), sum("most")];
}

function footer(estimates: readonly Estimate[], hasOwnPrices: boolean): string {
  const { date, region } = PRICES_READ;
  const others = [...new Set(estimates.flatMap((estimate) => estimate.region ?? []))].filter((one) => one !== region);
  const where =
    others.length === 0 || hasOwnPrices ? "" : ` Those of ${others.join(", ")} differ: give them by --prices FILE.`;
  return `USD a month of 730 hours, on demand; prices of ${region}, ${date}${hasOwnPrices ? ", and your own" : ""}.${where}`;
}

function money(value: number): string {
  return value.toFixed(2);
}

/** Numbers stand at the right of their columns. */
function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map(terminalText));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return shown.map((row) => `${row.map(cell).join("  ").trimEnd()}\n`).join("");
}
