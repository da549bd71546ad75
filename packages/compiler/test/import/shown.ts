import { expect } from "vitest";
import type { DraftValue } from "../../src/import/draft.ts";
import type { Source } from "../../src/import/importer.ts";
import type { Entry } from "../../src/import/ledger.ts";
import { codeOf } from "../../src/import/print/expression.ts";
import { flatText } from "../../src/import/print/layout.ts";
import type { Given } from "../../src/import/reading/given.ts";
import { parseYaml } from "../../src/formats/yaml/parse-yaml.ts";
import { givenOf, type GivenOptions } from "../../src/import/reading/parse-source.ts";

/** A value as a config has it on one line; constants are what they would like to be called. */
export function shown(value: DraftValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const code = codeOf(value, { nameOf: ({ wish }) => wish, isPicked: true });
  const flat = JSON.stringify(code, (name, inner: unknown) =>
    name === "isOpen" ? false : name === "comment" ? [] : inner,
  );
  return flatText(JSON.parse(flat));
}

/** YAML as an importer is given it. */
export function yaml(text: string, options: GivenOptions = {}): Given {
  return givenOf("file.yml", parseYaml(text).parsed?.value, text, options);
}

/** What became of keys that were not simply taken over, a line each. */
export function remarks(given: Given): readonly string[] {
  return remarksOf(given.file.account.ledger.entries());
}

export function remarksOf(entries: readonly Entry[]): readonly string[] {
  return entries
    .filter(({ verdict }) => verdict !== "taken")
    .map(({ path, verdict, words = "" }) => `${path.join(".")}: ${verdict}: ${words}`);
}

/** A source of these files. */
export function sourceOf(files: Readonly<Record<string, string>>, more: Partial<Source> = {}): Source {
  const texts = new Map(Object.entries(files));
  return {
    shown: "shop",
    name: "shop",
    files: [...texts.keys()].toSorted(),
    read: (file) => texts.get(file),
    env: {},
    ...more,
  };
}

/** Each key that holds a value is in the report, itself or with what it stands in. */
export function expectAllTold(root: unknown, entries: readonly Entry[]): void {
  const paths = new Set(entries.map(({ path }) => JSON.stringify(path)));
  const untold = leavesOf(root, []).filter(
    (leaf) => !leaf.some((_, at) => paths.has(JSON.stringify(leaf.slice(0, at + 1)))),
  );
  expect(untold).toEqual([]);
}

function leavesOf(value: unknown, path: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return path.length === 0 ? [] : [path];
  const members = Array.isArray(value) ? value.map((item: unknown, at) => [at, item] as const) : Object.entries(value);
  if (members.length === 0) return path.length === 0 ? [] : [path];
  return members.flatMap(([name, member]) => leavesOf(member, [...path, name]));
}
