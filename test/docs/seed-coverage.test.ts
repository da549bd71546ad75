import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const DOCS = join(import.meta.dirname, "../../docs");

/** The rows of the tables, as cells. */
const rows = readFileSync(join(DOCS, "seed-coverage.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| (?!in the guide)/.test(line))
  .map((line) => line.slice(2, -2).split(" | "));

/** `[file](path): `words``: what a row shows of a file. */
function shownBy(cell: string): readonly (readonly [path: string, words: string])[] {
  return Array.from(
    cell.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\): `([^`]+)`/g),
    ([, path = "", words = ""]) => [path, words] as const,
  );
}

describe("the coverage of the guide", () => {
  it("has a row for each entry, and no empty cell", () => {
    expect(rows.length).toBeGreaterThan(140);
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell.trim() === ""))).toEqual([]);
  });

  it("leads from each row to what shows it and to what runs or tells of it", () => {
    expect(rows.filter(([, shown = "", told = ""]) => !shown.includes("](") || !told.includes("]("))).toEqual([]);
  });

  it("names words that the files have", () => {
    const named = rows.flatMap((cells) => cells.flatMap(shownBy));
    expect(named.length).toBeGreaterThan(200);
    const missing = named.filter(([path, words]) => !readFileSync(join(DOCS, path), "utf8").includes(words));
    expect(missing).toEqual([]);
  });
});
