import { counted } from "@ecs-dsl/validators/words";
import { terminalText } from "../text/terminal-text.ts";
import type { Verdict } from "./ledger.ts";
import type { PlacedEntry } from "./placed-entry.ts";

/** More places than that of one remark are counted. */
const MOST_PLACES = 12;

/** What became of the keys of the source: how many are taken over, and a remark for every other. */
export function importReport(entries: readonly PlacedEntry[]): string {
  const taken = entries.filter(({ verdict }) => verdict === "taken").length;
  return [
    `Took over ${counted(taken, "key")}.\n`,
    section("Approximated", entries, "approximated"),
    section("Left out", entries, "left-out"),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function section(title: string, entries: readonly PlacedEntry[], verdict: Verdict): string {
  const told = entries.filter((entry) => entry.verdict === verdict);
  if (told.length === 0) return "";
  const groups = new Map<string, PlacedEntry[]>();
  for (const entry of told) {
    const group = groups.get(entry.words ?? "");
    if (group === undefined) groups.set(entry.words ?? "", [entry]);
    else group.push(entry);
  }
  const remarks = [...groups].map(([words, places]) => `${placesText(places)}\n      ${terminalText(words)}\n`);
  return `${title}: ${counted(told.length, "key")}\n${remarks.join("")}`;
}

function placesText(places: readonly PlacedEntry[]): string {
  const shown = places.slice(0, MOST_PLACES).map(({ file, line, path }) => {
    const place = `  ${file}:${line}`;
    return terminalText(path === "" ? place : `${place}  ${path}`);
  });
  const others = places.length - shown.length;
  return [...shown, ...(others > 0 ? [`  and ${counted(others, "more", "more")}`] : [])].join("\n");
}
