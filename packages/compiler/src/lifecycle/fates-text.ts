import { counted } from "@ecs-dsl/validators/words";
import { terminalText } from "../text/terminal-text.ts";
import type { EcrImage } from "./image.ts";
import { inOrder } from "./fates-order.ts";
import type { Fate, Fates } from "./simulate.ts";

/** A line for each image: what goes first comes first, and of what goes together the oldest. */
export function fatesText(fates: Fates): string {
  const rows = inOrder(fates).map(([image, fate]) => [...wordsOf(fate), ...namesOf(image)]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_word, column) => width(column));
  const line = (row: readonly string[]) => row.map((word, column) => word.padEnd(widths[column] ?? 0)).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}

/** How many go, and when: one sentence. */
export function fatesSummary(fates: Fates): string {
  if (fates.size === 0) return "There are no images.";
  const count = (wanted: Fate["kind"]) => [...fates.values()].filter(({ kind }) => kind === wanted).length;
  const now = count("now");
  const go = `${now} ${now === 1 ? "goes" : "go"} within a day`;
  return `Of ${counted(fates.size, "image")}, ${go} and ${count("later")} on a later day.`;
}

/** When, what, and by which rule. */
function wordsOf(fate: Fate): readonly [string, string, string] {
  switch (fate.kind) {
    case "now":
      return ["within a day", VERBS[fate.action], `rule ${fate.rule}`];
    case "later":
      return [day(fate.at), VERBS[fate.action], `rule ${fate.rule}`];
    case "pushes":
      return [`after ${counted(fate.pushes, "push", "pushes")}`, VERBS[fate.action], `rule ${fate.rule}`];
    case "unsaid":
      return ["never pulled", `${VERBS[fate.action]}?`, `rule ${fate.rule}`];
    case "kept":
      return ["never", "", "no rule"];
  }
}

const VERBS = { expire: "expires", archive: "is archived" } as const;

function namesOf({ digest, tags, pushedAt }: EcrImage): readonly [string, string, string] {
  return [
    terminalText(digest).slice(0, "sha256:".length + 12),
    `pushed ${day(pushedAt)}`,
    tags.length === 0 ? "untagged" : terminalText(tags.join(", ")),
  ];
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
