import type { CatalogueEntry } from "../../packages/validators/src/index.ts";
import { entriesByCode } from "../generate-pages.ts";
import type { Page } from "./pages.ts";

/** The table of what is reported about a noun: what its page names, and what is about it. */
export function reportedIn(codes: readonly string[], page: Page): readonly string[] {
  const subjects = new Set(page.functions.flatMap(({ name }) => subjectsOf(name)));
  const about = [...entriesByCode().values()].filter((entry) => isAbout(entry, subjects));
  const all = [...new Set([...codes, ...about.map(({ code }) => code)])].toSorted();
  const rows = all.flatMap((code) => rowOf(code));
  return rows.length === 0
    ? []
    : ["## What is reported", ["| code | severity | passes when |", "|---|---|---|", ...rows].join("\n")];
}

/** Findings of files are about the same nouns, and are found at the properties that name them. */
function isAbout({ code, subjects }: CatalogueEntry, nouns: ReadonlySet<string>): boolean {
  return code.startsWith("config/") && subjects.some((subject) => nouns.has(subject));
}

/** What checks call a noun: `queue`, `existingLoadBalancer`, `scheduled-task`. */
function subjectsOf(name: string): readonly string[] {
  const [noun = "", ...rest] = name.split(".");
  const capital = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const hyphens = noun.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return rest.length > 0 ? [`existing${capital}`] : [noun, hyphens];
}

function rowOf(code: string): readonly string[] {
  const found = entriesByCode().get(code);
  if (found === undefined) return [];
  return [`| [\`${code}\`](../../${found.path}) | ${found.severity} | ${found.summary.replaceAll("|", "\\|")} |`];
}
