interface Signs {
  /** What ends lines or does not show; halves of characters, too. */
  readonly space: RegExp;
  /** All but letters, digits and the few signs that mean nothing in a label. */
  readonly special: RegExp;
  /** What Mermaid takes for Markdown, or for a link, although the label has no backticks. */
  readonly markdown: RegExp;
}

/** Of texts that have nothing beyond ASCII, as almost all; V8 compiles it a hundred times as fast as Unicode's. */
const ASCII: Signs = {
  space: /[^!-~]+/g,
  special: /[^A-Za-z\d ./(),?=+_-]/g,
  markdown: /(?<=^\d+)[.)](?= )|^[-+=]|(?<=^|[^A-Za-z\d])_|_(?=$|[^A-Za-z\d])|(?<=[wW]{3})\./g,
};

const BEYOND_ASCII = /[^\0-\x7f]/;

let ofUnicode: Signs | undefined;

function unicode(): Signs {
  return (ofUnicode ??= {
    space: /[\s\p{Cc}\p{Cf}\p{Cs}]+/gu,
    special: /[^\p{L}\p{M}\p{N} ./(),?=+_-]/gu,
    markdown: /(?<=^\d+)[.)](?= )|^[-+=]|(?<=^|[^\p{L}\p{N}])_|_(?=$|[^\p{L}\p{N}])|(?<=[wW]{3})\./gu,
  });
}

/** Lines of text as a label of Mermaid, in quotes: what is no plain text stands as an entity by its number, and no text as `?`. */
export function label(lines: readonly string[]): string {
  return `"${lines.map(escaped).join("<br>")}"`;
}

function escaped(line: string): string {
  const { space, special, markdown } = BEYOND_ASCII.test(line) ? unicode() : ASCII;
  const text = line.replaceAll(space, " ").trim();
  return text === "" ? "?" : text.replaceAll(special, entity).replaceAll(markdown, entity);
}

function entity(character: string): string {
  return character === '"' ? "#quot;" : `#${character.codePointAt(0)};`;
}
