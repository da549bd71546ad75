import { dirname, resolve } from "node:path";
import { nearest } from "@ecs-dsl/validators/words";
import { displayPath } from "../text/display-path.ts";
import * as dsl from "../index.ts";
import { failure, type Failure } from "./failure.ts";
import type { Position } from "../model/position.ts";
import { textOfFile } from "./text-of-file.ts";

/** An import of a name that its module does not export. */
export interface MissingExport {
  readonly name: string;
  /** The module, as the import or esbuild names it: `ecs-dsl`, `./images.ts`. */
  readonly module: string;
  /** The file with the import. */
  readonly importer: string;
  readonly position?: Position;
}

/** The diagnostic of such an import. */
export function missingExport({ name, module, importer, position }: MissingExport, cwd: string): Failure {
  const what = name === "default" ? "a default export" : `"${name}"`;
  const fact = name === "default" ? "has none" : "does not export it";
  const message = `${displayPath(cwd, importer)} imports ${what} from "${module}", which ${fact}.`;
  const place = position ?? placeOf(name, module, importer);
  const origin = place === undefined ? undefined : { ...place, file: displayPath(cwd, place.file) };
  return failure("config/unresolved-import", message, remedy(name, module, exportsOf(module, importer)), origin);
}

/** The name of the DSL that is closest to one that it does not have. */
export function meantOfDsl(name: string): string | undefined {
  return isOfDsl(name) ? undefined : nearest(name, Object.keys(dsl));
}

export function isOfDsl(name: string): boolean {
  return Object.hasOwn(dsl, name);
}

/**
 * The first name that a bundle takes from ecs-dsl and that is not there; `undefined` where all are. Names of types begin
 * with a capital letter: a file may pass them on as if they were values.
 */
export function missingOfDsl(code: string, sources: readonly string[]): MissingExport | undefined {
  const names = [...code.matchAll(/\bimport_(?:ecs_)?dsl\d*\.([a-z]\w*)/g)].map(([, name = ""]) => name);
  const name = names.find((used) => used !== "default" && !Object.hasOwn(dsl, used));
  if (name === undefined) return undefined;
  for (const module of DSL_MODULES) {
    const importer = sources.find((file) => placeOf(name, module, file) !== undefined);
    if (importer !== undefined) return { name, module, importer };
  }
  return undefined;
}

const DSL_MODULES = ["ecs-dsl", "@ecs-dsl/dsl"];

function remedy(name: string, module: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  if (name === "default" && names[0] !== undefined) return `Write \`import { ${names[0]} } from "${module}"\`.`;
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  if (names.length === 0) return `Export it there, or import a name that ${JSON.stringify(module)} exports.`;
  return `It exports ${names.slice(0, SHOWN).join(", ")}${more}.`;
}

const SHOWN = 8;

function exportsOf(module: string, importer: string): readonly string[] {
  if (DSL_MODULES.includes(module)) return Object.keys(dsl).toSorted();
  const text = textOfFile(resolve(dirname(importer), module));
  const declared = [...text.matchAll(DECLARED)].map(([, name = ""]) => name);
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = ""]) => names.split(",").map(exportedName));
  return [...declared, ...listed].filter((name) => /^[\w$]+$/.test(name) && name !== "default");
}

const DECLARED = /^\s*export\s+(?:declare\s+)?(?:async\s+)?(?:const|let|var|function\*?|class)\s+([\w$]+)/gm;
const LISTED = /^\s*export\s*\{([^}]*)\}/gm;

/** `images as default` exports `default`. */
function exportedName(item: string): string {
  return (
    item
      .trim()
      .split(/\s+as\s+/)
      .at(-1) ?? ""
  );
}

/** Where the file imports the name from the module, or passes it on. */
function placeOf(name: string, module: string, file: string): Position | undefined {
  const text = textOfFile(file);
  for (const { 0: statement, 1: names = "", index } of text.matchAll(NAMED_IMPORT)) {
    if (!statement.endsWith(`"${module}"`) && !statement.endsWith(`'${module}'`)) continue;
    const word = [...names.matchAll(/[\w$]+/g)].find(([found]) => found === name);
    if (word !== undefined) return positionAt(text, index + statement.indexOf("{") + 1 + word.index, file);
  }
  return undefined;
}

const NAMED_IMPORT = /\b(?:import|export)\b[^;{}"']*\{([^}]*)\}\s*from\s*(?:"[^"]*"|'[^']*')/g;

function positionAt(text: string, offset: number, file: string): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { file, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
