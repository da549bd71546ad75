import { readdirSync, statSync, type Dirent, type Stats } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { displayPath } from "../../text/display-path.ts";
import { MAX_INPUT_BYTES, tooLarge } from "../../formats/decode.ts";
import { GitIgnore } from "./git-ignore.ts";
import { type FileMatcher, globMatcher, globRoot, isGlob } from "./glob.ts";
import { inputDiagnostic } from "../../formats/input-problem.ts";
import type { ReadInput } from "../../formats/read-input.ts";
import { fill, withRegularFile } from "../regular-file.ts";

/** A file to check, or why there is none. */
export type FoundInput = ReadInput | InputFault;

export interface InputFault {
  readonly file: string;
  readonly problem: Diagnostic;
  readonly isNamed: boolean;
}

/** Folders that hold other people's files, or what a build made. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git", "dist"]);

/** The second extension is a program's that fills something in first: `container-definitions.json.tpl`. */
const EXTENSIONS = /\.(?:json|ya?ml|template)(?:\.(?:dist|erb|hbs|j2|jinja2?|mustache|tftpl|tmpl|tpl))?$/;

/**
 * What arguments name, in a fixed order and each file once: files, folders, globs and `-`. A file is read when it is
 * asked for, and its bytes are good until the next one is.
 */
export async function* findInputs(
  names: readonly string[],
  cwd: string,
  stdin: () => Uint8Array,
): AsyncGenerator<FoundInput> {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === "-") yield { file: "-", bytes: stdin(), isNamed: true };
    else {
      for (const found of await named(name, cwd)) {
        const isNew = !seen.has(found.file);
        seen.add(found.file);
        if (isNew) yield "problem" in found || "bytes" in found ? found : readInput(found, cwd);
      }
    }
  }
}

interface FoundFile {
  readonly file: string;
  readonly isNamed: boolean;
}

type Found = Iterable<FoundFile | FoundInput>;

/**
 * What a name leads to. Most are files, and reading one asks less of the file system than looking first what it is. Only a
 * folder needs the patterns of Git, and only a pattern the library that reads it.
 */
async function named(name: string, cwd: string): Promise<Found> {
  const path = resolve(cwd, name);
  const input = readInput({ file: displayPath(cwd, path), isNamed: true }, cwd, path);
  if (!("problem" in input)) return [input];
  const stats = statOf(path);
  if (stats?.isDirectory() === true) {
    const wanted = { cwd, isWanted: (file: string) => EXTENSIONS.test(file) };
    return walk(displayPath(cwd, path), await GitIgnore.of(path), wanted, true);
  }
  if (stats !== undefined || !isGlob(name)) return [input];
  const root = resolve(cwd, globRoot(name));
  const wanted = { cwd, isWanted: await globMatcher(displayPath(cwd, name)) };
  return orNothing(walk(displayPath(cwd, root), await GitIgnore.of(root), wanted), name);
}

function* orNothing(found: Found, name: string): Generator<FoundFile | FoundInput> {
  let count = 0;
  for (const each of found) {
    count++;
    yield each;
  }
  if (count === 0) yield fault(name, true, notFound(`No file matches "${name}"`));
}

interface Wanted {
  readonly cwd: string;
  readonly isWanted: FileMatcher;
}

/** Every wanted file below a folder, by name. Links to folders are not followed, so that none leads in a cycle. */
function* walk(folder: string, ignored: GitIgnore, wanted: Wanted, isNamed = false): Generator<FoundFile | InputFault> {
  const { cwd, isWanted } = wanted;
  const entries = entriesOf(resolve(cwd, folder));
  if (entries === undefined) return yield fault(folder, isNamed, unreadable("The folder cannot be read", "its files"));
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const file = folder === "." ? entry.name : `${folder}/${entry.name}`;
    const path = resolve(cwd, file);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name) && !ignored.has(path, true)) {
        yield* walk(file, ignored.within(path), wanted);
      }
    } else if (isWanted(file) && !ignored.has(path, false) && (entry.isFile() || statOf(path)?.isFile() === true)) {
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

/** Pipes and devices may never end, so only regular files are read. */
export function readInput({ file, isNamed }: FoundFile, cwd: string, path = resolve(cwd, file)): FoundInput {
  try {
    const bytes = bytesOf(path);
    if (bytes === undefined) return fault(file, isNamed, unreadable("This is not a regular file", "it"));
    return bytes.length > MAX_INPUT_BYTES
      ? fault(file, isNamed, tooLarge(statSync(path).size))
      : { file, bytes, isNamed };
  } catch {
    return fault(file, isNamed, absent(file, path));
  }
}

/** A file in a folder that may not be entered, or at the end of a cycle of links, may well be there. */
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

/** The file's bytes, at most one more than the limit, in a buffer that the next call overwrites; none of a pipe. */
function bytesOf(path: string): Uint8Array | undefined {
  const space = (buffer ??= Buffer.allocUnsafeSlow(MAX_INPUT_BYTES + 1));
  return withRegularFile(path, (descriptor, size) => fill(descriptor, space, size));
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
    help: "Give yourself the right to read it, or omit it.",
  };
}
