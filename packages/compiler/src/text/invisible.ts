/** Characters that JSON leaves as they are, and that drive a terminal, reorder what a reader sees or get lost in YAML 1.1. */
const INVISIBLE = /[\u007f-\u00a0\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

// oxlint-disable-next-line no-control-regex -- finding them is the point
const CONTROL = /[\u0000-\u001f]/g;

/** True for text with a character that only an escape makes visible. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) !== -1;
}

/** JSON, or a quoted YAML scalar, that means the same and shows every character that it has. */
export function escapeInvisible(json: string): string {
  return json.replace(INVISIBLE, escaped);
}

/** The text with every control character and every invisible one spelt out. */
export function visible(text: string): string {
  return escapeInvisible(text.replace(CONTROL, escaped));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
