import { listed, nearest } from "@ecs-dsl/validators/words";
import { isOfDsl, meantOfDsl } from "./missing-export.ts";

/** What to do about an error that the engine of JavaScript threw, from what it says and the line up to the place. */
export function throwRemedy(message: string, error: unknown, line: LineAround): string | undefined {
  if (message.startsWith("require is not defined")) return 'Write `import { app, service } from "ecs-dsl";`.';
  const [, absent = ""] = /^(\w+) is not defined$/.exec(message) ?? [];
  if (absent !== "") return absentRemedy(absent);
  const constructed = /(\w+)\)? is not a constructor$/.exec(message)?.[1];
  if (constructed !== undefined) return constructedRemedy(constructed);
  const called = NOT_A_FUNCTION.exec(message)?.[1];
  if (called !== undefined) return calledRemedy(called);
  if (isFrozen(message)) return "Make another value instead: those of ecs-dsl stay as they are made.";
  if (/^ENOENT\b/.test(message)) return ABSENT_FILE;
  if (isUseBeforeInit(error)) return "Declare the value above the place that uses it.";
  return error instanceof TypeError ? emptyRemedy(message, line) : undefined;
}

/** The line of the user's file that threw: what stands before the place, and what follows. */
export interface LineAround {
  readonly before: string;
  readonly after: string;
}

/** True for a constant that is read above its declaration. */
export function isUseBeforeInit(error: unknown): boolean {
  return error instanceof ReferenceError;
}

const ABSENT_FILE =
  'Write a path as seen from the folder where ecs-dsl runs, or from the config: `new URL("settings.json", import.meta.url)`.';

function absentRemedy(name: string): string {
  const meant = isOfDsl(name) ? name : meantOfDsl(name);
  if (meant === name) return `Import it: \`import { ${name} } from "ecs-dsl";\`.`;
  return meant === undefined ? `Declare \`${name}\`, or import it.` : `Did you mean \`${meant}\`?`;
}

/** `(0 , import_ecs_dsl.servce) is not a function`, `ecs.servce is not a function`, `images.tagged is not a function` */
const NOT_A_FUNCTION = /\.(\w+)\)? is not a function/;

/** Functions of the values that the DSL makes. */
const METHODS = ["address", "build", "digest", "existing", "host", "route", "tag", "url"];

/** `new Service(…)`: the DSL has functions, whose names begin in lower case. */
function constructedRemedy(name: string): string | undefined {
  const meant = name.charAt(0).toLowerCase() + name.slice(1);
  return isOfDsl(meant) ? `Call \`${meant}\` without \`new\`: \`import { ${meant} } from "ecs-dsl";\`.` : undefined;
}

function calledRemedy(name: string): string {
  const holder = HOLDERS.find(([, own]) => typeof Reflect.get(own, name) === "function")?.[0];
  if (holder !== undefined) return `Call \`${name}\` of ${holder}: what stands before it is something else.`;
  // Of three letters, two others leave nothing.
  const near = name.length > 3 ? (meantOfDsl(name) ?? nearest(name, METHODS)) : undefined;
  const meant = near ?? METHODS.find((method) => name.startsWith(method));
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  return isOfDsl(name)
    ? `Import it: \`import { ${name} } from "ecs-dsl";\`.`
    : `Call a function that there is: values of ecs-dsl have ${listed(
        METHODS.map((method) => `\`${method}\``),
        "or",
      )}.`;
}

/** Whose functions are called by mistake on what another program made, or a variable holds. */
const HOLDERS: readonly (readonly [words: string, own: object])[] = [
  ["an array", Array.prototype],
  ["a text", String.prototype],
];

function isFrozen(message: string): boolean {
  return /^Cannot (?:assign to read only property|add property|delete property|redefine property)\b/.test(message);
}

/** A part of something that is not there, or its members. */
function emptyRemedy(message: string, line: LineAround): string | undefined {
  if (message.endsWith(" is not iterable")) return "Loop over an array here, or over `Object.entries(…)` of an object.";
  const empty = /\b(undefined or null|undefined|null)\b/.exec(message)?.[1];
  if (empty === undefined) return undefined;
  const value = destructured(message) ?? heldIn(message, line);
  const variable = /^process\.env\.(\w+)$/.exec(value ?? "")?.[1];
  if (variable !== undefined) {
    return `Set the environment variable ${variable} where ecs-dsl runs, or give it a default: \`(process.env.${variable} ?? "…")\`.`;
  }
  const words = value === undefined ? "the value that is read here" : `\`${value}\``;
  return `Give ${words} a value above this line, or correct a name in it: it is ${empty}.`;
}

/** `Cannot destructure property 'image' of 'settings' as it is undefined.` */
function destructured(message: string): string | undefined {
  return /^Cannot destructure (?:property '[^']*' of )?'([\w$.]+)'/.exec(message)?.[1];
}

/** The expression whose member is read at the place. The place of `a.b[0]` is that of `b`. */
function heldIn(message: string, { before, after }: LineAround): string | undefined {
  const variable = /(process\.env\.\w+)(?: as \w+)?\)!?\.$/.exec(before)?.[1];
  if (variable !== undefined) return variable;
  const member = /\(\w+ '(.*)'\)$/.exec(message)?.[1];
  const [, holder, mark = ""] = /(?<![\w$.)\]!?])([\w$]+(?:[!?]?\.[\w$]+|\[[^[\]]+\])*)([!?]?\.)$/.exec(before) ?? [];
  if (member === undefined || holder === undefined) return undefined;
  const [here = ""] = /^[\w$]+/.exec(after) ?? [];
  const held = here === member ? holder : here === "" ? undefined : `${holder}${mark}${here}`;
  return held?.replaceAll("!", "");
}
