import { SourceMap } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE_FOLDER } from "../package-folder.ts";
import { BUNDLE_NAME } from "./bundle-name.ts";
import type { Position, Trace } from "../model/position.ts";

/** Reads stack traces of modules that ran from their own files; tsx has mapped those already. */
export const traceOfFiles: Trace = (stack) => frames(stack).filter(({ file }) => isUsers(file));

/** Reads stack traces of a bundled config. The source map inside the bundle is decoded at the first call. */
export function traceOfBundle(code: string, config: string): Trace {
  let map: SourceMap | undefined;
  return (stack) =>
    frames(stack).flatMap((frame) => {
      if (frame.file !== BUNDLE_NAME) return [];
      map ??= new SourceMap(mapIn(code));
      return original(map, frame, dirname(config));
    });
}

/** The files that a bundle was made of, absolute. */
export function sourcesOf(code: string, config: string): readonly string[] {
  return mapIn(code).sources.map((source) => resolve(dirname(config), source));
}

function original(map: SourceMap, { line, column }: Position, folder: string): readonly Position[] {
  const entry = map.findEntry(line - 1, column - 1);
  if (!("originalSource" in entry)) return [];
  const file = resolve(folder, entry.originalSource);
  return [{ file, line: entry.originalLine + 1, column: entry.originalColumn + 1 }];
}

interface SourceMapText {
  readonly version: number;
  readonly sources: string[];
  readonly names: string[];
  readonly mappings: string;
}

const MAP_MARK = "//# sourceMappingURL=data:application/json;base64,";

function mapIn(code: string): ConstructorParameters<typeof SourceMap>[0] {
  const start = code.lastIndexOf(MAP_MARK) + MAP_MARK.length;
  const text: SourceMapText = JSON.parse(Buffer.from(code.slice(start), "base64").toString("utf8"));
  return { file: BUNDLE_NAME, sourceRoot: "", sourcesContent: [], ...text, sources: text.sources.map(fileName) };
}

/** esbuild spells the names of files as in a URL, and leaves the text of a `data:` URL as it is. */
function fileName(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

function frames(stack: string): readonly Position[] {
  return stack.split("\n").flatMap((line) => {
    const frame = /^\s+at (.*)$/.exec(line)?.[1];
    const place = frame === undefined ? null : /^(?:async )?(.*):(\d+):(\d+)$/.exec(location(frame));
    const [, file = "", row, column] = place ?? [];
    return place === null ? [] : [{ file: pathOf(file), line: Number(row), column: Number(column) }];
  });
}

/** `name (file:1:2)` or `file:1:2` → `file:1:2`. */
function location(frame: string): string {
  const start = frame.indexOf(" (");
  return frame.endsWith(")") && start !== -1 ? frame.slice(start + 2, -1) : frame;
}

function pathOf(file: string): string {
  return file.startsWith("file:") ? fileURLToPath(file.replace(/[?#].*$/, "")) : file.replace(/\?.*$/, "");
}

/** Folders whose frames are ours: this package, and the DSL where it is a neighbour in one repository. */
const OURS = [
  join(PACKAGE_FOLDER, "src"),
  join(PACKAGE_FOLDER, "dist"),
  join(PACKAGE_FOLDER, "bin"),
  join(dirname(PACKAGE_FOLDER), "dsl"),
];

function isUsers(file: string): boolean {
  if (file.startsWith("node:") || resolve(file) !== file || file.includes(`${sep}node_modules${sep}`)) return false;
  return !OURS.some((folder) => file.startsWith(folder + sep));
}
