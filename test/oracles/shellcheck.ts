import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Accepted } from "./accepted.ts";
import type { EmittedFile } from "./emitted-files.ts";
import type { OracleFinding } from "./oracle-finding.ts";

interface Comment {
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly level: "error" | "warning" | "info" | "style";
  readonly message: string;
}

/** What shellcheck says of the scripts, at every level: emitted scripts are read by people who know it. */
export function shellcheck(files: readonly EmittedFile[], accepted?: Accepted): readonly OracleFinding[] {
  const folder = mkdtempSync(join(tmpdir(), "shellcheck-"));
  const seen = new Set<string>();
  const copies = files
    .map((file, index) => ({ ...writeCopy(file, join(folder, String(index)), seen), file }))
    .filter(({ texts }) => accepted?.has(...texts) !== true);
  const comments = copies.length === 0 ? [] : commentsOn(copies.map(({ path }) => path));
  rmSync(folder, { recursive: true });
  return copies.flatMap(({ path, file, texts }) => {
    const own = comments.filter((comment) => comment.file === path);
    if (own.length === 0) accepted?.add(...texts);
    return own.map((comment) => oracleFinding(comment, file));
  });
}

function commentsOn(paths: readonly string[]): readonly Comment[] {
  const options = { encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const run = spawnSync("shellcheck", ["--format", "json", "--external-sources", "--", ...paths], options);
  if (run.status !== 0 && run.status !== 1) throw new Error(`shellcheck exits ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** A script as shellcheck is given it, and all that it reads of it. */
interface Copy {
  readonly path: string;
  readonly texts: readonly string[];
}

/**
 * A copy of the script beside an outline of its library, without the functions that an earlier script has word by word:
 * shellcheck takes seconds for a whole library, and reads it again for each script. The library itself is one of the files.
 */
function writeCopy({ path }: EmittedFile, folder: string, seen: Set<string>): Copy {
  mkdirSync(folder);
  const text = readFileSync(path, "utf8");
  const { script: own, repeated } = withoutRepeated(text, seen);
  // There are two libraries, and each uses what it sets in functions that the other has as well.
  const script = basename(path) === "lib.sh" ? text : own;
  const library = join(dirname(path), "lib.sh");
  const outline =
    basename(path) !== "lib.sh" && existsSync(library)
      ? outlineOf(readFileSync(library, "utf8") + repeated, script)
      : undefined;
  if (outline !== undefined) writeFileSync(join(folder, "lib.sh"), outline);
  const copy = join(folder, basename(path));
  writeFileSync(copy, script);
  return { path: copy, texts: [basename(path), script, outline ?? ""] };
}

/** The script with empty lines in the place of functions that were seen, and the text of these. */
function withoutRepeated(text: string, seen: Set<string>): { readonly script: string; readonly repeated: string } {
  let repeated = "";
  const script = text.replaceAll(/^\w+\(\) \{\n[^]*?^\}\n/gm, (definition) => {
    if (!seen.has(definition)) {
      seen.add(definition);
      return definition;
    }
    repeated += definition;
    return definition.replaceAll(/.+/g, "");
  });
  return { script, repeated };
}

/** The variables of the script that a text sets and reads; what else it does concerns no other script. */
function outlineOf(text: string, script: string): string {
  const words = new Set(script.match(/\b[a-z]\w*/g));
  const namesIn = (pattern: RegExp) =>
    new Set(Array.from(text.matchAll(pattern), ([, name = ""]) => name).filter((name) => words.has(name)));
  const set = Array.from(namesIn(/\b([a-z]\w*)\+?=/g), (name) => `${name}=''\necho "$${name}"`);
  const read = Array.from(namesIn(/\$\{?[#!]?([a-z]\w*)/g), (name) => `echo "$${name}"`);
  return ["#!/usr/bin/env bash", ...set, ...read, ""].join("\n");
}

function oracleFinding({ code, line, message }: Comment, file: EmittedFile): OracleFinding {
  return {
    oracle: "shellcheck",
    rule: `SC${code}`,
    place: basename(file.path),
    message: `line ${line}: ${message}`,
    file: file.name,
  };
}
