/** Words that mean themselves in every place of a script. */
const PLAIN = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+:,./=-]*$/;

/** Text that single quotes hold as it is, and that reads better there than with escapes. */
const PRINTABLE = /^[ !"#%&()*+,./0-9:;<=>?@A-Z[\]^_a-z{|}~-]*$/;

/** Plain words that bash reads as syntax where a command or a pattern may stand. */
const RESERVED = new Set(
  "case coproc do done elif else esac fi for function if in select then time until while".split(" "),
);

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * The bash word that means exactly `value`: one line of plain ASCII in which nothing expands. Bytes outside ASCII are
 * escaped, so that the word means the same in every locale. Only NUL is lost, as in every bash word.
 */
export function quote(value: string): string {
  const word = value.includes("\0") ? value.replaceAll("\0", "") : value;
  if (PLAIN.test(word) && !RESERVED.has(word)) return word;
  if (PRINTABLE.test(word)) return `'${word}'`;
  return `$'${Array.from(Buffer.from(word, "utf8"), escaped).join("")}'`;
}

/** As `quote`, and in quotes even without need: a reader, and shellcheck, take the `test` of `service=test` for a command. */
export function quoteText(value: string): string {
  const word = quote(value);
  return word === value ? `'${word}'` : word;
}

/** The words of a bash list, each quoted. */
export function quoteAll(values: readonly string[]): string {
  return values.map(quote).join(" ");
}

function escaped(byte: number): string {
  const character = String.fromCodePoint(byte);
  const isPrintable = byte >= 0x20 && byte < 0x7f;
  return ESCAPES[character] ?? (isPrintable ? character : `\\x${byte.toString(16).padStart(2, "0")}`);
}
