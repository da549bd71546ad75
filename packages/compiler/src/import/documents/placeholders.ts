import { isPlaceholder, OPAQUE, readable } from "@ecs-dsl/validators/placeholder";
import { Call, type DraftValue, Text } from "../draft.ts";

/** The text with a reference for each part that something fills in; itself where there is none. */
export function filledText(text: string): DraftValue {
  const parts = partsOf(text);
  const [only] = parts;
  if (only === undefined || parts.every((part) => typeof part === "string")) return text;
  return parts.length === 1 ? only : new Text(parts);
}

/** The text as one value that a deployment is given; `name` is what it is called where the text does not say. */
export function askedFor(text: string, name: string): Call {
  const [only, ...others] = partsOf(text);
  return only instanceof Call && others.length === 0 ? only : deployParameter(name, {});
}

function partsOf(text: string): readonly (string | Call)[] {
  const known = isPlaceholder(text) ? readable(text) : text;
  if (known === undefined || known === text) return [text];
  const parts: (string | Call)[] = [];
  for (const { 0: part, index } of known.matchAll(new RegExp(`${OPAQUE}+|[^${OPAQUE}]+`, "g"))) {
    const written = text.slice(index, index + part.length);
    parts.push(part.startsWith(OPAQUE) ? valueOf(written) : written);
  }
  return parts;
}

/** A function of a deploy tool's templates with its arguments: `` must_env `TAG` ``. */
const FUNCTION = /^(\w+)\s+([`"'])(.*?)\2(?:\s+([`"'])(.*?)\4)?/;

/** What a placeholder stands for. */
function valueOf(placeholder: string): Call {
  const inner = placeholder.replaceAll(/^\{\{-?\s*|\s*-?\}\}$/g, "");
  const [, called = "", , first = "", , second] = FUNCTION.exec(inner) ?? [];
  switch (called) {
    case "must_env":
      return deployParameter(first, {});
    case "env":
      return deployParameter(first, { default: second ?? "" });
    case "ssm":
      return new Call("parameter", [first]);
    case "cfn_output":
      return second === undefined ? deployParameter(first, {}) : new Call("stackOutput", [first, second]);
    case "tfstate":
    case "tfstatef":
      return deployParameter(first, { description: `Terraform: ${first}` });
    case "cfn_export":
      return deployParameter(first, { description: `Export ${first}` });
    default:
      return deployParameter(first === "" ? placeholder : first, {});
  }
}

function deployParameter(name: string, props: Readonly<Record<string, string>>): Call {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const pascal = words.map(capitalized).join("").slice(0, 100);
  const own = /^[A-Za-z]/.test(pascal) ? pascal : `Value${pascal}`;
  return new Call("deployParameter", Object.keys(props).length === 0 ? [own] : [own, props]);
}

/** `DB_HOST` → `DbHost`. */
function capitalized(word: string): string {
  const rest = word.slice(1);
  return word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? rest.toLowerCase() : rest);
}
