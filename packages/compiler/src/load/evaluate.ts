import { isBuiltin } from "node:module";
import { compileFunction } from "node:vm";
import * as dsl from "../index.ts";
import { BUNDLE_NAME } from "./bundle-name.ts";
import { textOfThrown } from "./thrown.ts";

/** What the bundle exports, or why it has to be run in full by tsx. */
export type Evaluation = { readonly exports: Readonly<Record<string, unknown>> } | { readonly needs: string };

/**
 * Runs a bundled config as CommonJS, with the DSL and Node's own modules and nothing else within reach.
 * Strict like the module it was; the first line of a bundle is esbuild's own, so no place in the user's code moves.
 */
export function evaluate(code: string): Evaluation {
  const beyond = MODULE_SCOPE.exec(code);
  if (beyond !== null) return { needs: `it uses ${beyond[0]}` };
  const module: { exports: Readonly<Record<string, unknown>> } = { exports: {} };
  const { require, missing } = limitedRequire();
  try {
    const run = compileFunction(`"use strict";${code}`, ["module", "exports", "require"], { filename: BUNDLE_NAME });
    Reflect.apply(run, undefined, [module, module.exports, require]);
  } catch (error) {
    return { needs: missing()[0] ?? `it throws: ${textOfThrown(error)}` };
  }
  const [first] = [...missing(), ...awaited(module.exports["default"])];
  return first === undefined ? { exports: module.exports } : { needs: first };
}

/** A promise is tsx's to wait for; here its rejection, which comes again there, must not end the process. */
function awaited(value: unknown): readonly string[] {
  if (!(value instanceof Promise)) return [];
  value.catch(() => undefined);
  return ["its default export is a promise"];
}

/** Names that only a module loaded from its own file has. */
const MODULE_SCOPE = /\b(?:__dirname|__filename|import\(|require\.\w+)/;

function limitedRequire(): { readonly require: (name: string) => unknown; readonly missing: () => readonly string[] } {
  const beyond: string[] = [];
  const require = (name: string): unknown => {
    if (name === "ecs-dsl" || name === "@ecs-dsl/dsl") return dsl;
    if (isBuiltin(name)) return process.getBuiltinModule(name);
    beyond.push(`it imports "${name}"`);
    throw new Error(`"${name}" is not in the bundle`);
  };
  return { require, missing: () => beyond };
}
