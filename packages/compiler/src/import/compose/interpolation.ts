import { openVariable } from "../reading/open-text.ts";

/** What variables are set to, by the shell and by `.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

const NAMED = /^[A-Za-z_]\w*/;

/** A text of a compose file with `$NAME` and `${NAME:-default}` filled in; what is not set and has no default stays open. */
export function interpolated(text: string, variables: Variables): string {
  let out = "";
  let at = 0;
  while (at < text.length) {
    const dollar = text.indexOf("$", at);
    if (dollar < 0) return out + text.slice(at);
    out += text.slice(at, dollar);
    const part = partAt(text, dollar, variables);
    out += part.text;
    at = part.end;
  }
  return out;
}

interface Part {
  readonly text: string;
  readonly end: number;
}

function partAt(text: string, dollar: number, variables: Variables): Part {
  const next = text.charAt(dollar + 1);
  if (next === "$") return { text: "$", end: dollar + 2 };
  if (next === "{") return bracedAt(text, dollar, variables);
  const [name] = NAMED.exec(text.slice(dollar + 1)) ?? [];
  if (name === undefined) return { text: "$", end: dollar + 1 };
  return { text: variables[name] ?? openVariable(name), end: dollar + 1 + name.length };
}

function bracedAt(text: string, dollar: number, variables: Variables): Part {
  const end = closing(text, dollar + 1);
  const inside = text.slice(dollar + 2, end);
  const [name] = NAMED.exec(inside) ?? [];
  if (name === undefined || end < 0) return { text: "$", end: dollar + 1 };
  const [, operator = "", word = ""] = /^(:?[-?+]|)(.*)$/s.exec(inside.slice(name.length)) ?? [];
  return { text: chosen(name, operator, word, variables), end: end + 1 };
}

function chosen(name: string, operator: string, word: string, variables: Variables): string {
  const value = variables[name];
  const isSet = value !== undefined && (value !== "" || !operator.startsWith(":"));
  if (operator.endsWith("+")) return isSet ? interpolated(word, variables) : "";
  if (isSet) return value;
  return operator.endsWith("-") ? interpolated(word, variables) : openVariable(name);
}

/** Where the brace that opens at `from` is closed. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === "{") depth++;
    else if (text.charAt(at) === "}" && --depth === 0) return at;
  }
  return -1;
}
