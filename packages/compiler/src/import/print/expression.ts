import {
  Call,
  Constant,
  type DraftValue,
  EnvironmentName,
  Joined,
  type Members,
  Method,
  Noted,
  Pick,
  Text,
} from "../draft.ts";
import { SPREAD, type CallCode, type Code, type ObjectCode } from "./code.ts";
import { isPlain } from "./constants.ts";
import { flatText } from "./layout.ts";
import { atom, commentLines, key, numeral, quoted, templateText } from "./literals.ts";

/** Objects of more members than that have a line for each. */
const MOST_ON_A_LINE = 4;

/** What the values of a draft are in the text of a config. */
export interface Expressions {
  /** The name of a constant. */
  readonly nameOf: (constant: Constant) => string;
  /** Whether there are environments to pick by. */
  readonly isPicked: boolean;
}

/** The value as code. */
export function codeOf(value: DraftValue, expressions: Expressions): Code {
  if (typeof value === "string") return atom(quoted(value));
  if (typeof value === "number") return atom(numeral(value));
  if (typeof value === "boolean" || value === null) return atom(String(value));
  if (isList(value)) return listCode(value, expressions);
  if (value instanceof Constant) return atom(expressions.nameOf(value));
  if (value instanceof Call || value instanceof Method) return callCode(value, expressions);
  if (value instanceof Text) return atom(textOf(value, expressions));
  if (value instanceof Pick) return pickCode(value, expressions);
  if (value instanceof EnvironmentName) return atom(expressions.isPicked ? "env.name" : quoted("default"));
  if (value instanceof Joined) return joinedCode(value, expressions);
  return value instanceof Noted ? codeOf(value.value, expressions) : objectCode(value, expressions);
}

function isList(value: DraftValue): value is readonly DraftValue[] {
  return Array.isArray(value);
}

function listCode(items: readonly DraftValue[], expressions: Expressions): Code {
  return {
    kind: "array",
    items: items.map((item) => ({ value: codeOf(item, expressions), comment: commentOf(item) })),
  };
}

function commentOf(value: DraftValue): readonly string[] {
  return value instanceof Noted ? [...commentLines(value.comment), ...commentOf(value.value)] : [];
}

/** An object; what is undefined in it is left out. */
export function objectCode(given: Members, expressions: Expressions, most = MOST_ON_A_LINE): ObjectCode {
  const members = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [{ key: key(name), value: codeOf(value, expressions), comment: commentOf(value) }],
  );
  return { kind: "object", members, isOpen: members.length > most };
}

/** Several parts as one object: members as they are, the rest spread. */
function joinedCode({ parts }: Joined, expressions: Expressions): ObjectCode {
  const members = parts.flatMap((part) =>
    part instanceof Pick || part instanceof Call
      ? [{ key: SPREAD, value: codeOf(part, expressions), comment: [] }]
      : objectCode(part, expressions).members,
  );
  return { kind: "object", members, isOpen: members.length > MOST_ON_A_LINE };
}

function callCode(value: Call | Method, expressions: Expressions): CallCode {
  if (value instanceof Call) return { kind: "call", ...calledBy(value.callee, argsOf(value, expressions)) };
  const part = { name: `.${value.name}`, args: argsOf(value, expressions) };
  if (value.of instanceof Constant) return { kind: "call", head: expressions.nameOf(value.of), calls: [part] };
  const of = callCode(value.of, expressions);
  return { ...of, calls: [...of.calls, part] };
}

/** `network.existing` is a method of what the module exports. */
function calledBy(callee: string, args: readonly Code[]): Called {
  const point = callee.indexOf(".");
  return point < 0
    ? { head: callee, calls: [{ name: "", args }] }
    : { head: callee.slice(0, point), calls: [{ name: callee.slice(point), args }] };
}

type Called = Omit<CallCode, "kind">;

function argsOf({ args }: Call | Method, expressions: Expressions): readonly Code[] {
  return args.map((arg) => codeOf(arg, expressions));
}

function pickCode({ values }: Pick, expressions: Expressions): Code {
  if (!expressions.isPicked) return codeOf(Object.values(values)[0] ?? null, expressions);
  return {
    kind: "call",
    head: "pick",
    calls: [{ name: "", args: [atom("env"), objectCode(values, expressions)] }],
  };
}

function textOf(text: Text, expressions: Expressions): string {
  const inner = text.parts.map((part) =>
    typeof part === "string" ? templateText(part) : `\${${lineOf(codeOf(part, expressions))}}`,
  );
  return `${isPlain(text) ? "" : "text"}\`${inner.join("")}\``;
}

/** In a template, all of a value stands on one line. */
function lineOf(code: Code): string {
  return flatText(closed(code)) ?? "";
}

function closed(code: Code): Code {
  switch (code.kind) {
    case "atom":
      return code;
    case "object":
      return { ...code, isOpen: false, members: code.members.map(withoutComment) };
    case "array":
      return { ...code, isInline: true, items: code.items.map(withoutComment) };
    case "call":
      return { ...code, calls: code.calls.map((call) => ({ ...call, args: call.args.map(closed) })) };
  }
}

function withoutComment<Part extends { readonly value: Code }>(part: Part) {
  return { ...part, value: closed(part.value), comment: [] };
}
