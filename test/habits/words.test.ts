import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../packages/imports.ts";

/** Words that a reader of this field stumbles over, with the usual one. */
const UNUSUAL: Readonly<Record<string, RegExp>> = {
  "fix, not mend": /\bmend(s|ed|ing)?\b/i,
  "omit or remove, not leave away": /\b(leav(e|es|ing)|left) away\b/i,
  "is not an array, not is no list":
    /(?<!\bthere )\b(is|are) no (app|array|boolean|document|error|integer|list|map|number|object|string)s?\b/i,
  "cycle, not circle": /\bcircle(s|d)?\b/i,
};

const FOLDERS = [".github", ".githooks", "docs", "examples", "packages", "scripts"];
const PAGES = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md", ".pre-commit-hooks.yaml"];

function wordsOf(path: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, "../..", path), "utf8");
  return Object.keys(UNUSUAL).filter((word) => UNUSUAL[word]?.test(text));
}

describe("what people read", () => {
  const paths = [...PAGES, ...FOLDERS.flatMap(filesBelow)].filter(
    (path) => !/\/(test|fixtures)\/|\.generated\.ts$|\.tsbuildinfo$/.test(path),
  );

  it("is written in the usual words", () => {
    expect(paths.length).toBeGreaterThan(500);
    const found = paths.flatMap((path) => wordsOf(path).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
  });
});

describe("an unusual word", () => {
  const match = (text: string) => Object.keys(UNUSUAL).filter((word) => UNUSUAL[word]?.test(text));

  it("is found in each of its forms", () => {
    expect(match("Mends what it can")).toEqual(["fix, not mend"]);
    expect(match("It was left away.")).toEqual(["omit or remove, not leave away"]);
    expect(match('"ports" is no list.')).toEqual(["is not an array, not is no list"]);
    expect(match("They wait in a circle.")).toEqual(["cycle, not circle"]);
  });

  it("is not found in a longer word", () => {
    expect(match("We recommend an amendment in semicircles: there is no stringent rule, there is no app.")).toEqual([]);
  });
});
