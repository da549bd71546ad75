import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Origin } from "@ecs-dsl/validators";
import { displayPath } from "../text/display-path.ts";
import { type BuildError, transformError } from "./esbuild-report.ts";
import { failure, type Failure } from "./failure.ts";
import { missingExport } from "./missing-export.ts";
import type { Position, Trace } from "../model/position.ts";
import { isUseBeforeInit, type LineAround, throwRemedy } from "./throw-remedy.ts";
import { textOfFile } from "./text-of-file.ts";

/** What is known of a config that did not load. */
export interface LoadAttempt {
  readonly cwd: string;
  /** Absolute path of the config. */
  readonly config: string;
  readonly trace: Trace;
  /** Files that import one another in a cycle. */
  readonly cycle?: readonly string[];
}

/** The diagnostic of what a config threw while it was loaded, or while its `define` ran. */
export function thrown(error: unknown, attempt: LoadAttempt): Failure {
  const message = textOfThrown(error);
  const syntax = transformError(message);
  if (syntax !== undefined) return notParsed(syntax, attempt);
  const position = error instanceof Error ? attempt.trace(error.stack ?? "")[0] : undefined;
  const unexported = UNEXPORTED.exec(message)?.groups;
  if (unexported !== undefined) return notExported(unexported, importerIn(error) ?? attempt.config, attempt);
  if (isNotFound(error)) return notResolved(message, position, attempt);
  const subject = displayPath(attempt.cwd, position?.file ?? attempt.config);
  const text = `${subject} throws ${sentence(described(error, message))}`;
  return failure("config/throws", text, remedy(error, position, attempt), originOf(position, attempt));
}

/** The diagnostic of a config that esbuild refuses: a syntax error, or an import that leads nowhere. */
export function notParsed({ text, position }: BuildError, attempt: LoadAttempt): Failure {
  const origin = originOf(position, attempt);
  const file = displayPath(attempt.cwd, position?.file ?? attempt.config);
  if (text.startsWith("Could not resolve")) {
    const specifier = /"(.*)"/.exec(text)?.[1] ?? "";
    return failure(
      "config/unresolved-import",
      `${file} imports "${specifier}", which is not there.`,
      FIX_IMPORT,
      origin,
    );
  }
  const [, module = "", name = ""] = /^No matching export in "(.*)" for import\s"(.*)"$/.exec(text) ?? [];
  if (name !== "") return noMatchingExport(name, module, position, attempt);
  return failure("config/syntax", `${file} does not parse: ${sentence(text)}`, syntaxRemedy(text), origin);
}

/** What Node says of a module that lacks a name; of CommonJS, it says it the other way round. */
const UNEXPORTED =
  /^(?:The requested module '(?<module>[^']+)' does not provide an export named '(?<name>[^']+)'|Named export '(?<named>[^']+)' not found\. The requested module '(?<common>[^']+)' is)/;

/** Node begins the stack of such an error with the file that imports. */
function importerIn(error: unknown): string | undefined {
  const [, url] = /^(file:.*):\d+$/m.exec(error instanceof Error ? (error.stack ?? "") : "") ?? [];
  return url === undefined ? undefined : fileURLToPath(url.replace(/\?.*/, ""));
}

function notExported(
  groups: Readonly<Record<string, string | undefined>>,
  importer: string,
  attempt: LoadAttempt,
): Failure {
  const { name = "", module = "", named = name, common = module } = groups;
  return missingExport({ name: named, module: common, importer }, attempt.cwd);
}

/** esbuild names the module as seen from the config's folder; the importer may be elsewhere. */
function noMatchingExport(
  name: string,
  module: string,
  position: Position | undefined,
  { cwd, config }: LoadAttempt,
): Failure {
  const importer = position?.file ?? config;
  const path = relative(dirname(importer), resolve(dirname(config), module)).replaceAll(sep, "/");
  const found = { name, module: path.startsWith(".") ? path : `./${path}`, importer };
  return missingExport(position === undefined ? found : { ...found, position }, cwd);
}

/** What was thrown, as text: some values have none. */
export function textOfThrown(error: unknown): string {
  try {
    return error instanceof Error ? error.message : (JSON.stringify(error) ?? String(error));
  } catch {
    return "what cannot be shown";
  }
}

function described(error: unknown, message: string): string {
  if (!(error instanceof Error)) return message;
  const name = error.name === "Error" ? "an error" : error.name;
  const text = message.slice(0, message.length - (helpOf(error) ?? "").length).trimEnd();
  return text === "" ? name : `${name}: ${text}`;
}

/** What an error of the DSL says is to be done; it ends the message. */
function helpOf(error: unknown): string | undefined {
  const help: unknown = error instanceof Error && "help" in error ? error.help : undefined;
  return typeof help === "string" && textOfThrown(error).endsWith(help) ? help : undefined;
}

const FIX_IMPORT = "Write the path of a file that exists, relative to the importing file.";

function syntaxRemedy(text: string): string {
  if (!text.includes("Top-level await")) return partRemedy(text) ?? "Fix the syntax at this place.";
  return 'Rename the config to ecs.config.mts, or set `"type": "module"` in package.json: only ES modules await here.';
}

/** What esbuild expects between two values of an object, an array or a call is a comma. */
function partRemedy(text: string): string | undefined {
  const [, found] = /^Expected "[)}\]]" but found ("?[\w$]+"?|"\{"|"\[")$/.exec(text) ?? [];
  if (found !== undefined) return `Write a comma before ${found}.`;
  const [, open, end] = /^Expected "([)}\]])" but found (";"|end of file)$/.exec(text) ?? [];
  if (open !== undefined) return `Write ${open} before ${end === "end of file" ? "the end of the file" : end}.`;
  if (text.startsWith("Multiple exports with the same name")) return "Remove all but one: a config exports one app.";
  if (text.includes("has already been declared")) return "Give one of them another name.";
  if (text === "Unterminated string literal") return "Close the text with the quote that begins it.";
  return text === 'Expected ";" but found ":"' ? 'Write `export default app("shop", { … });`.' : undefined;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(?:ERR_)?MODULE_NOT_FOUND$/.test(String(error.code));
}

function notResolved(message: string, position: Position | undefined, attempt: LoadAttempt): Failure {
  const [, specifier = ""] = /Cannot find (?:package|module) '([^']*)'/.exec(message) ?? [];
  const [, importer] = /imported from (.*)$/m.exec(message) ?? /^- (.*)$/m.exec(message) ?? [];
  const file = displayPath(attempt.cwd, importer ?? position?.file ?? attempt.config);
  const help = /^[./]/.test(specifier) ? FIX_IMPORT : packageRemedy(packageOf(specifier));
  const name = displayPath(attempt.cwd, specifier);
  const origin = importOrigin(importer ?? attempt.config, specifier, attempt) ?? originOf(position, attempt);
  return failure("config/unresolved-import", `${file} imports "${name}", which is not there.`, help, origin);
}

/** Packages whose nouns this one replaces. */
const OTHER_TOOLS = /^(?:aws-cdk-lib|cdktf|sst|@aws-cdk\/.*|@cdktf\/.*|@pulumi\/.*|constructs|serverless)$/;

function packageRemedy(name: string): string {
  if (OTHER_TOOLS.test(name)) return 'Import from this package instead: `import { app, service } from "ecs-dsl";`.';
  return `Install it: \`npm install --save-dev ${name}\`.`;
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function importOrigin(file: string, specifier: string, { cwd }: LoadAttempt): Origin | undefined {
  const lines = textOfFile(file).split(/\r\n|\n|\r/);
  const line = lines.findIndex((text) => columnOf(text, specifier) !== -1);
  if (line === -1) return undefined;
  const column = columnOf(lines[line] ?? "", specifier) + 1;
  return { file: displayPath(cwd, file), line: line + 1, column };
}

/** Where a line has the specifier in quotes, whole or as the package of a deeper one. */
function columnOf(line: string, specifier: string): number {
  const quotes = [`"${specifier}"`, `'${specifier}'`, `"${specifier}/`, `'${specifier}/`];
  return quotes.map((quote) => line.indexOf(quote)).find((index) => index !== -1) ?? -1;
}

function remedy(error: unknown, position: Position | undefined, { cwd, cycle }: LoadAttempt): string {
  if (cycle !== undefined && isOfCycle(error)) {
    const chain = cycle.map((file) => displayPath(cwd, file)).join(" → ");
    return `These files import one another in a cycle: ${chain}. Move what they share into a file of its own.`;
  }
  return (
    helpOf(error) ??
    throwRemedy(textOfThrown(error), error, lineAround(position)) ??
    "Fix this line: ecs-dsl runs the config to read it."
  );
}

/** A file that is read before it has run has none of its values yet. */
function isOfCycle(error: unknown): boolean {
  return isUseBeforeInit(error) || (error instanceof TypeError && error.message.includes("undefined"));
}

/** The line of a place, before it and from it on. */
function lineAround(position: Position | undefined): LineAround {
  const line = position === undefined ? "" : (textOfFile(position.file).split(/\r\n|\n|\r/)[position.line - 1] ?? "");
  const column = (position?.column ?? 1) - 1;
  return { before: line.slice(0, column), after: line.slice(column) };
}

function originOf(position: Position | undefined, { cwd }: LoadAttempt): Origin | undefined {
  return position === undefined ? undefined : { ...position, file: displayPath(cwd, position.file) };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
