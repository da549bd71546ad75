import { Call, Text, type DraftValue } from "../draft.ts";

/** Characters that no source has, around the name of a variable that is not set: the value is known at deployment. */
const OPEN = /\u{E000}([A-Za-z_]\w*)\u{E001}/gu;

/** A variable that is not set, in a text. */
export function openVariable(name: string): string {
  return `\u{E000}${name}\u{E001}`;
}

/** The variables in the text that are not set. */
export function openNames(text: string): readonly string[] {
  return [...text.matchAll(OPEN)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** The pieces of such a text, in their order. */
export function openParts(text: string): readonly (string | Call)[] {
  return text.split(OPEN).flatMap((piece, at): readonly (string | Call)[] => {
    if (at % 2 === 1) return [new Call("deployParameter", [parameterName(piece)])];
    return piece === "" ? [] : [piece];
  });
}

/** One value of pieces: text alone stays text. */
export function joined(parts: Text["parts"]): DraftValue {
  const [first] = parts;
  if (first === undefined) return "";
  return parts.length === 1 ? first : new Text(parts);
}

/** `IMAGE_TAG` is `ImageTag`, as names of parameters are letters and digits. */
export function parameterName(variable: string): string {
  const words = variable.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join("");
  return /^[A-Za-z]/.test(name) ? name : `Value${name}`;
}
