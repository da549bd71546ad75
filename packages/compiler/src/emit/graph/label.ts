/** What ends lines or does not show; halves of characters, too. */
const SPACE = /[\s\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** All but letters, digits and the few signs that mean nothing in a label. */
const SPECIAL = /[^\p{L}\p{M}\p{N} ./(),?=+_-]/gu;

/** What Mermaid takes for Markdown, or for a link, although the label has no backticks. */
const MARKDOWN = /(?<=^\d+)[.)](?= )|^[-+=]|(?<=^|[^\p{L}\p{N}])_|_(?=$|[^\p{L}\p{N}])|(?<=[wW]{3})\./gu;

/** Lines of text as a label of Mermaid, in quotes: what is no plain text stands as an entity by its number, and no text as `?`. */
export function label(lines: readonly string[]): string {
  return `"${lines.map(escaped).join("<br>")}"`;
}

function escaped(line: string): string {
  const text = line.replaceAll(SPACE, " ").trim();
  return text === "" ? "?" : text.replaceAll(SPECIAL, entity).replaceAll(MARKDOWN, entity);
}

function entity(character: string): string {
  return character === '"' ? "#quot;" : `#${character.codePointAt(0)};`;
}
