import { stringify, type Scalar } from "yaml";

/** A scalar as YAML, in the quotes of the one it replaces, plain where that reads back the same. */
export function scalarText(value: unknown, isInFlow: boolean, old?: Scalar): string {
  if (typeof value !== "string") return JSON.stringify(value);
  if (old?.type === "QUOTE_DOUBLE" || /[\r\n]/.test(value)) return JSON.stringify(value);
  if (old?.type === "QUOTE_SINGLE") return `'${value.replaceAll("'", "''")}'`;
  if (isInFlow && /[,[\]{}]/.test(value)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** A text inside a YAML scalar, in the scalar's style; a folded block becomes a literal one. */
export function innerText(written: string, value: string, type: Scalar["type"] | undefined): string {
  if (type === "QUOTE_SINGLE" && !/[\r\n]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED") return JSON.stringify(value);
  const [header = "|", ...body] = written.split(/\r?\n/);
  // What the text itself is indented by comes on top of the block's own indentation.
  const indent = " ".repeat(Math.max(0, indentOf(body) - indentOf(value.split("\n"))));
  const lines = value.replace(/\n$/, "").split("\n");
  return [header.replace(">", "|"), ...lines.map((line) => (line === "" ? "" : indent + line))].join("\n");
}

/** Blanks before the first line that has something else. */
function indentOf(lines: readonly string[]): number {
  return lines.find((line) => line.trim() !== "")?.search(/\S/) ?? 0;
}
