/**
 * What stands without quotes where something fills in a value later: `"cpu": ${CPU}`. Bounded, as a text of one sign alone
 * would be read again from each character.
 */
const FORMS = [
  /\$\{[^{}\n]{0,200}\}/, // ${X}
  /\$\([^()\n]{0,200}\)/, // $(X)
  /\${1,4}[A-Za-z_]\w{0,99}\${0,4}/, // $X, $$$X$$$
  /\{\{[^{}\n]{0,200}\}\}/, // {{ X }}
  /\{\w{1,99}\}/, // {X}
  /<{1,2}[^<>\n]{1,200}>{1,2}/, // <X>, <%= X %>
  /%{1,2}\w{1,99}%{1,2}/, // %X%
  /%\(\w{1,99}\)[a-z]/, // %(X)s
  /#\{[^{}\n]{0,200}\}#?/, // #{X}#
  /\(\([^()\n]{1,200}\)\)/, // ((X))
  /\[\[[^[\]\n]{1,200}\]\]/, // [[X]]
  /([@#~!|^]){1,3}[A-Za-z]\w{0,99}\1{1,3}/, // @X@, ##X##
  /__[A-Za-z]\w{0,99}__/, // __X__
];

const WORD = /(?<!\w)(?!(?:FALSE|NULL|TRUE)\b)[A-Z][A-Z0-9_]{2,99}(?!\w)/; // X_Y

const UNQUOTED = [...FORMS, WORD].map(({ source }) => source).join("|");

/** All of them in a text, and its strings, ended or not, so that what stands in quotes is told from what does not. */
export const STRING_OR_UNQUOTED = new RegExp(`"(?:[^"\\\\\\n]|\\\\.)*"?|${UNQUOTED}`, "g");

const AT = new RegExp(UNQUOTED, "y");
const WORD_AT = new RegExp(WORD, "y");

/** True when one of them stands at `offset`, or begins just before it: a reader of JSON notices some late. */
export function isUnquotedAt(text: string, offset: number): boolean {
  if (isLeftBehind(text, offset)) return false;
  return [0, 1, 2].some((before) => {
    AT.lastIndex = Math.max(0, offset - before);
    return AT.test(text) && AT.lastIndex > offset;
  });
}

/** True for a word after all that there is, as a shell leaves one: `EOF`. */
function isLeftBehind(text: string, offset: number): boolean {
  WORD_AT.lastIndex = offset;
  return (
    WORD_AT.test(text) &&
    /[\]}]\s*$/.test(text.slice(Math.max(0, offset - 200), offset)) &&
    !/[\]}]/.test(text.slice(offset))
  );
}
