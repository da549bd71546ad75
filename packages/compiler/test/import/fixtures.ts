import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Importer, Source } from "../../src/import/importer.ts";
import type { Entry } from "../../src/import/ledger.ts";
import { printDraft } from "../../src/import/print/print-draft.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/import");

/** The folder of a case, with its source, and what is made of it below `expected/`. */
export function folderOf(importer: string, name: string): string {
  return join(FIXTURES, importer, name);
}

export function casesOf(importer: string): readonly string[] {
  return readdirSync(join(FIXTURES, importer));
}

/** The source of a case. */
export function fixture(importer: string, name: string): Source {
  const folder = folderOf(importer, name);
  const files = filesBelow(folder).map((file) => relative(folder, file));
  const texts = new Map(
    files
      .filter((file) => !file.startsWith("expected/"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
  return { shown: name, name, files: [...texts.keys()].toSorted(), read: (file) => texts.get(file), env: {} };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** What a case becomes: the config, and a line for each key. */
export function made(importer: Importer, source: Source): { readonly config: string; readonly report: string } {
  const imported = importer.importSource(source, { account: "123456789012", region: "eu-west-1" });
  if ("problem" in imported) throw new Error(imported.problem);
  return { config: printDraft(imported.draft), report: imported.entries.map((entry) => `${line(entry)}\n`).join("") };
}

function line({ file, path, verdict, words }: Entry): string {
  const place = path.length === 0 ? file : `${file} ${path.join(".")}`;
  return `${verdict} ${place}${words === undefined ? "" : `: ${words}`}`;
}
