import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import type { App } from "@ecs-dsl/dsl";
import type { Origin } from "@ecs-dsl/validators";
import { withArticle } from "@ecs-dsl/validators/words";
import { failure, type Failure } from "./failure.ts";

/** True for what `app(…)` returns, whichever copy of the DSL made it. */
export function isApp(value: unknown): value is App {
  return isObject(value) && value["kind"] === "app" && typeof value["name"] === "string" && "props" in value;
}

/** What a module has by default; Node presents a CommonJS module that was an ES module one level further down. */
export function defaultExport(exports: Readonly<Record<string, unknown>>): unknown {
  return exportsIn(exports)["default"];
}

function exportsIn(exports: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const value = exports["default"];
  return isObject(value) && "__esModule" in value ? value : exports;
}

/** The diagnostic of a config whose default export is `given`, which is not an app. `file` is how it is shown. */
export function notApp(
  given: unknown,
  exports: Readonly<Record<string, unknown>>,
  path: string,
  file: string,
): Failure {
  const own = exportsIn(exports);
  // What Node makes of a file that exports nothing.
  const value = isObject(given) && !Array.isArray(given) && Object.keys(given).length === 0 ? undefined : given;
  const named = Object.keys(own).filter((name) => isApp(own[name]));
  const help = helpFor(value, named);
  const message =
    value === undefined
      ? `${file} has no default export, so there is no app to compile.`
      : `The default export of ${file} is ${described(value)}${kindOf(value) === "app" ? "" : ", not an app"}.`;
  return failure("config/not-app", message, help, exportOrigin(path, file));
}

function helpFor(value: unknown, [named, ...others]: readonly string[]): string {
  const one = others.length === 0 ? "" : " A config exports one app, which can have several `environments`.";
  if (value === undefined && named !== undefined) return `Write \`export default ${named};\`.${one}`;
  if (typeof value === "function")
    return "Export what the function returns, not the function: a config exports an app.";
  if (Array.isArray(value) && value.some(isApp)) return "Export one app, without the array around it.";
  if (kindOf(value) === "service") return 'Put it into an app: `export default app("my-app", { workloads: [api] });`.';
  if (kindOf(value) === "app") return 'Begin with its name, as in `app("my-app", { workloads: [api] })`.';
  return 'Write `export default app("my-app", { workloads: [api] });`.';
}

function kindOf(value: unknown): unknown {
  return isObject(value) ? value["kind"] : undefined;
}

function described(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "an array";
  if (value === null) return "null";
  if (typeof value === "string") return `the string ${JSON.stringify(value)}`;
  if (!isObject(value)) return `the ${typeof value} ${inspect(value)}`;
  const { kind, name } = value;
  if (typeof kind !== "string") return "an object";
  if (kind === "app") return "an app without a name";
  const words = kind.replace("-", " ");
  return typeof name === "string" ? `the ${words} "${name}"` : withArticle(words);
}

function exportOrigin(path: string, file: string): Origin {
  const lines = readFileSync(path, "utf8").split(/\r\n|\n|\r/);
  const line = lines.findIndex((text) => /\bexport\s+default\b|\bmodule\.exports\b/.test(text));
  if (line === -1) return { file, line: 1, column: 1 };
  const text = lines[line] ?? "";
  return {
    file,
    line: line + 1,
    column: text.search(/\S/) + 1,
    endLine: line + 1,
    endColumn: text.trimEnd().length + 1,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
