import { readdirSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { decode, MAX_INPUT_BYTES } from "../formats/decode.ts";
import { inputDiagnostic } from "../formats/input-problem.ts";
import { GitIgnore } from "../read/inputs/git-ignore.ts";
import { readRegularFile } from "../read/regular-file.ts";
import type { Source } from "./importer.ts";

/** Folders that hold other people's files, or what a build made. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([".git", ".terraform", "ecs.out", "node_modules"]);

/** More files than that are no project that somebody imports. */
const MOST_FILES = 20_000;

/** A source, and the folder that its files are relative to. */
export interface FoundSource {
  readonly source: Source;
  readonly folder: string;
}

/** What the user named, as importers see it; a diagnostic where there is nothing to read. */
export async function sourceAt(
  shown: string,
  cwd: string,
  env: Source["env"],
): Promise<FoundSource | { readonly problem: Diagnostic }> {
  const path = resolve(cwd, shown);
  const kind = kindOf(path);
  if (kind === undefined) return { problem: notFound(shown) };
  if (kind === "other") return { problem: unreadable(shown, "is neither a file nor a folder") };
  const folder = kind === "folder" ? path : dirname(path);
  const files = kind === "folder" ? filesBelow(path, await GitIgnore.of(path)) : [basename(path)];
  if (files === undefined) return { problem: unreadable(shown, "is a folder that cannot be read") };
  const problem = kind === "file" ? problemOf(path, shown) : undefined;
  if (problem !== undefined) return { problem };
  return { source: { shown, name: basename(folder), files, read: readerIn(folder), env }, folder };
}

function kindOf(path: string): "file" | "folder" | "other" | undefined {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
  } catch {
    return undefined;
  }
}

/** Every file below the folder, sorted. Links to folders are not followed, so that none leads in a cycle. */
function filesBelow(folder: string, ignored: GitIgnore): readonly string[] | undefined {
  const files: string[] = [];
  const walk = (below: string, patterns: GitIgnore): boolean => {
    const entries = entriesOf(join(folder, below));
    for (const entry of entries ?? []) {
      const file = below === "" ? entry.name : `${below}/${entry.name}`;
      const path = join(folder, file);
      if (files.length >= MOST_FILES) return true;
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name) && !patterns.has(path, true)) walk(file, patterns.within(path));
      } else if ((entry.isFile() || entry.isSymbolicLink()) && !patterns.has(path, false)) files.push(file);
    }
    return entries !== undefined;
  };
  return walk("", ignored) ? files.toSorted() : undefined;
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Reads files of the folder, and below it, alone. */
function readerIn(folder: string): Source["read"] {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, isBelow(folder, file) ? textOf(join(folder, file)) : undefined);
    return texts.get(file);
  };
}

function isBelow(folder: string, file: string): boolean {
  const below = relative(folder, resolve(folder, file));
  return below !== "" && !isAbsolute(below) && below.split(sep)[0] !== "..";
}

function textOf(path: string): string | undefined {
  try {
    const bytes = readRegularFile(path, MAX_INPUT_BYTES + 1);
    return bytes === undefined ? undefined : decode(bytes).text;
  } catch {
    return undefined;
  }
}

function problemOf(path: string, shown: string): Diagnostic | undefined {
  try {
    const bytes = readRegularFile(path, MAX_INPUT_BYTES + 1);
    const { problem } = bytes === undefined ? {} : decode(bytes);
    return problem === undefined ? undefined : inputDiagnostic(shown, problem);
  } catch {
    return unreadable(shown, "cannot be read");
  }
}

function notFound(shown: string): Diagnostic {
  return inputDiagnostic(shown, {
    code: "input/not-found",
    message: `There is no file or folder "${shown}", so there is nothing to import.`,
    help: "Name one that exists, relative to the working directory.",
  });
}

function unreadable(shown: string, why: string): Diagnostic {
  return inputDiagnostic(shown, {
    code: "input/unreadable",
    message: `"${shown}" ${why}, so there is nothing to import.`,
    help: "Name a file or a folder, and give yourself the right to read it.",
  });
}
