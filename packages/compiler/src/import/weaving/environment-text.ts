import { EnvironmentName, Text } from "../draft.ts";

/** One text for all environments, where theirs differ by their names alone; undefined where they differ otherwise. */
export function environmentText(
  texts: readonly string[],
  environments: readonly string[],
): Text | EnvironmentName | undefined {
  const [first, ...others] = texts.map((text, at) => text.split(nameIn(environments[at] ?? "")));
  if (first === undefined || others.length === 0 || first.length < 2) return undefined;
  if (!others.every((pieces) => pieces.length === first.length && pieces.every((piece, at) => piece === first[at])))
    return undefined;
  const name = new EnvironmentName();
  const parts = first.flatMap((piece, at) => (at === 0 ? [piece] : [name, piece])).filter((part) => part !== "");
  return parts.length === 1 ? name : new Text(parts);
}

/** The name by itself: between characters that are not letters or digits. */
function nameIn(name: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])${name.replaceAll(/[^A-Za-z0-9]/g, String.raw`\$&`)}(?![A-Za-z0-9])`);
}
