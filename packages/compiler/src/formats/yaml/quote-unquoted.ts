import { FILLED_IN } from "@ecs-dsl/validators/placeholder";

/**
 * What YAML cannot read where something fills in a value later: `image: {{ registry }}/api:1`, `cpu: %CPU%`, and `${A}` in a
 * list in brackets. Bounded, as a text of one sign alone would be read again from each character.
 */
const VALUE =
  /^([ \t]{0,200}(?:- +)*[\w.-]{1,200}:[ \t]+|[ \t]{0,200}(?:- +)+)((?:[^\s"'#&*!|>{[][^"'#\n]{0,500}|)\{\{[^\n]{1,500}|[%@][^"'#\n]{1,200})$/gm;
const ITEM = /([[,{:][ \t]{0,200})(\$\{[^{}\n]{1,200}\})(?=\s{0,200}[\]},])/g;

/** The text with a string of the same length for each of those, so that every place stays. */
export function quoteUnquoted(text: string): string {
  return text.replaceAll(VALUE, replaced).replaceAll(ITEM, replaced).replaceAll(ITEM, replaced);
}

function replaced(_: string, before: string, value: string): string {
  return before + filledIn(value);
}

function filledIn(value: string): string {
  const end = /[ \t\r]*$/.exec(value)?.[0] ?? "";
  const length = value.length - end.length - 2;
  return length < 1 ? value : `"${FILLED_IN.repeat(length)}"${end}`;
}
