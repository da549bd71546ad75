import { closeSync, openSync, readdirSync, readSync, statSync, type Dirent, type Stats } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { displayPath } from "../display-path.ts";
import { MAX_INPUT_BYTES, tooLarge } from "./decode.ts";
import { globPattern, globRoot, isGlob } from "./glob.ts";
import { inputDiagnostic } from "./input-problem.ts";
import type { ReadInput } from "./read.ts";

/** A file to check, or why there is none. */
export type FoundInput = ReadInput | InputFault;

export interface InputFault {
  readonly file: string;
  readonly problem: Diagnostic;
  readonly isNamed: boolean;
}

/** Folders that hold other people's files, or what a build made. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git", "dist"]);

const EXTENSIONS = /\.(?:json|ya?ml|template)$/;

/**
 * What arguments name, in a fixed order and each file once: files, folders, globs and `-`. A file is read when it is
 * asked for, and its bytes are good until the next one is.
 */
export function* findInputs(names: readonly string[], cwd: string, stdin: () => Uint8Array): Generator<FoundInput> {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === "-") yield { file: "-", bytes: stdin(), isNamed: true };
    else {
      for (const found of named(name, cwd)) {
        const isNew = !seen.has(found.file);
        seen.add(found.file);
        if (isNew) yield "problem" in found ? found : readInput(found, cwd);
      }
    }
  }
}

interface FoundFile {
  readonly file: string;
  readonly isNamed: boolean;
}

function* named(name: string, cwd: string): Generator<FoundFile | InputFault> {
  const path = resolve(cwd, name);
  const stats = statOf(path);
  if (stats?.isDirectory() === true) {
    yield* walk(displayPath(cwd, path), cwd, (file) => EXTENSIONS.test(file), true);
  } else if (stats !== undefined || !isGlob(name)) {
    yield { file: displayPath(cwd, path), isNamed: true };
  } else yield* matching(name, cwd);
}

function* matching(name: string, cwd: string): Generator<FoundFile | InputFault> {
  const pattern = globPattern(displayPath(cwd, name));
  let count = 0;
  for (const found of walk(displayPath(cwd, resolve(cwd, globRoot(name))), cwd, (file) => pattern.test(file))) {
    count++;
    yield found;
  }
  if (count === 0) yield fault(name, true, notFound(`No file matches "${name}"`));
}

/** Every file below a folder that `isWanted`, by name. Links to folders are not followed, so that none leads in a circle. */
function* walk(
  folder: string,
  cwd: string,
  isWanted: (file: string) => boolean,
  isNamed = false,
): Generator<FoundFile | InputFault> {
  const entries = entriesOf(resolve(cwd, folder));
  if (entries === undefined) return yield fault(folder, isNamed, unreadable("The folder cannot be read", "its files"));
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const file = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) yield* walk(file, cwd, isWanted);
    } else if (isWanted(file) && (entry.isFile() || statOf(`${cwd}/${file}`)?.isFile() === true)) {
      yield { file, isNamed: false };
    }
  }
}

function entriesOf(path: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A link to a pipe or a device would wait for ever; what a folder lists as a file needs no second look. */
function readInput({ file, isNamed }: FoundFile, cwd: string): FoundInput {
  const path = `${cwd}/${file}`;
  const stats = isNamed ? statOf(path) : undefined;
  if (isNamed && stats === undefined) return fault(file, isNamed, absent(file, path));
  if (stats?.isFile() === false) return fault(file, isNamed, unreadable("This is no regular file", "documents"));
  try {
    const bytes = bytesOf(path);
    return bytes.length > MAX_INPUT_BYTES
      ? fault(file, isNamed, tooLarge(statSync(path).size))
      : { file, bytes, isNamed };
  } catch {
    return fault(file, isNamed, unreadable("The file cannot be read", "it"));
  }
}

/** A file in a folder that may not be entered, or at the end of a circle of links, may well be there. */
function absent(file: string, path: string): Problem {
  try {
    statSync(path);
    return unreadable("The file cannot be read", "it");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code));
    return isMissing ? notFound(`There is no file "${file}"`) : unreadable("The file cannot be read", "it");
  }
}

let buffer: Buffer | undefined;

/** The file's bytes, at most one more than the limit, in a buffer that the next call overwrites. */
function bytesOf(path: string): Uint8Array {
  buffer ??= Buffer.allocUnsafeSlow(MAX_INPUT_BYTES + 1);
  const descriptor = openSync(path, "r");
  try {
    let length = 0;
    for (let count = 1; count > 0 && length < buffer.length; length += count) {
      count = readSync(descriptor, buffer, length, buffer.length - length, null);
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

type Problem = Parameters<typeof inputDiagnostic>[1];

function fault(file: string, isNamed: boolean, problem: Problem): InputFault {
  return { file, isNamed, problem: inputDiagnostic(file, problem) };
}

function notFound(what: string): Problem {
  return {
    code: "input/not-found",
    message: `${what}, so there is nothing to check.`,
    help: "Name files, folders or patterns that exist, relative to the working directory.",
  };
}

function unreadable(what: string, whose: string): Problem {
  return {
    code: "input/unreadable",
    message: `${what}, so ${whose} were not checked.`.replace("it were", "it was"),
    help: "Give yourself the right to read it, or leave it out.",
  };
}
