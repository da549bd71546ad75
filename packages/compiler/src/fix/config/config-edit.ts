import { type Node, type ObjectLiteralExpression, type PropertyAssignment, SyntaxKind } from "ts-morph";
import type { TextChange } from "../text-change.ts";
import { lineBreak } from "../../formats/text-editor.ts";

/** Takes a property out, with the comma that parted it from its neighbour. */
export function removal(property: PropertyAssignment): TextChange {
  const siblings: readonly Node[] = property.getParentIfKindOrThrow(SyntaxKind.ObjectLiteralExpression).getProperties();
  const index = siblings.indexOf(property);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (before !== undefined) return { start: before.getEnd(), end: property.getEnd(), by: "" };
  return { start: property.getStart(), end: after?.getStart() ?? property.getEnd(), by: "" };
}

/** Puts a property at the end of an object, on a line of its own where its neighbours have theirs. */
export function addition(object: ObjectLiteralExpression, text: string): TextChange {
  const last = object.getProperties().at(-1);
  if (last === undefined) return { start: object.getStart() + 1, end: object.getEnd() - 1, by: ` ${text} ` };
  const isOnOwnLine = last.getStartLineNumber() > object.getStartLineNumber();
  return { start: last.getEnd(), end: last.getEnd(), by: `,${isOnOwnLine ? newLine(last) : " "}${text}` };
}

/** A line break, and the indentation of the line that the node begins on. */
function newLine(node: Node): string {
  const text = node.getSourceFile().getFullText();
  const indent = /^\s*/.exec(text.slice(node.getStartLinePos(), node.getStart()))?.[0] ?? "";
  return `${lineBreak(text)}${indent}`;
}
