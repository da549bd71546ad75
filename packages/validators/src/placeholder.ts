/** Stands in a text for what something fills in; nothing that people write has it. */
export const FILLED_IN = "\uE000";

/** What templates leave to be filled in: how each form begins, and the whole of it to its last character. */
const FORMS: readonly (readonly [beginning: RegExp, form: RegExp])[] = [
  [new RegExp(FILLED_IN), new RegExp(`${FILLED_IN}+`)],
  [/\$\{/, /\$\{[^{}]*\}/], // ${X}
  [/\$\(/, /\$\([^()]*\)/], // $(X)
  [/\$[A-Za-z_]/, /\$[A-Za-z_]\w*/], // $X
  [/\{\{/, /\{\{.*?\}\}/], // {{ X }}
  [/\{\d/, /\{\d+\}/], // {0}
  [/\{ ?[A-Za-z_]/, /\{ ?[A-Za-z_][\w .-]*\}/], // {X}, { x-y }
  [/<[^<>]/, /<[^<>]+>/], // <X>, <%= X %>
  [/%\w/, /%\w+%/], // %X%
  [/%\(/, /%\(\w+\)[a-z]/], // %(X)s
  [/#\{/, /#\{[^{}]*\}/], // #{X}
  [/\(\(/, /\(\([^()]+\)\)/], // ((X))
  [/\[\[/, /\[\[[^[\]]+\]\]/], // [[X]]
  [/\[[A-Za-z]/, /\[[A-Za-z](?!-[A-Za-z]\])[\w .-]+\]/], // [X_Y], [your-tag]
  [/__[A-Z]/, /__[A-Z][A-Z0-9_]*__/], // __X__
  [/[@#~!|^][A-Z]/, /([@#~!|^])[A-Z][A-Z0-9_]*\1/], // @X@
];

/** Those whose end may be anywhere. */
const BEGINNINGS = [/\$[{(]/, /\{\{/, /\{%/, /#\{/];

const PLACEHOLDERS = new RegExp(anyOf(FORMS.map(([, form]) => form)), "g");
const PLACEHOLDER = new RegExp(anyOf([...BEGINNINGS, ...FORMS.map(([, form]) => form)]));

/** Every form has one of these. Most texts have none, and one look at each character says so. */
const MARK = /[\uE000$({<%#[@~!|^]|__/;

/** Few texts begin one: all others are read no further. */
const BEGINNING = new RegExp(anyOf([...BEGINNINGS, ...FORMS.map(([beginning]) => beginning)]));

function anyOf(forms: readonly RegExp[]): string {
  return forms.map(({ source }) => source).join("|");
}

/** Stands for each character of a placeholder; no text of a document has it. */
export const OPAQUE = "\0";

/** The text with its placeholders made opaque, so that the rest can be read; undefined where one has no end. */
export function readable(text: string): string | undefined {
  if (!isPlaceholder(text)) return text;
  const known = text.replace(PLACEHOLDERS, (placeholder) => OPAQUE.repeat(placeholder.length));
  return isPlaceholder(known) ? undefined : known;
}

/** True for a text that something fills in before AWS sees it, so that its form says nothing yet. */
export function isPlaceholder(text: string): boolean {
  return MARK.test(text) && BEGINNING.test(text) && PLACEHOLDER.test(text);
}

/** True for a value of any type that is such a text: quoted in the template, it may become a number or a list. */
export function isStandIn(value: unknown): boolean {
  return typeof value === "string" && isPlaceholder(value);
}

const NAME_IN_CAPITALS = /^(?!(?:TRUE|FALSE)$)[A-Z][A-Z0-9_]*$/;

/** True for what people and CI systems write where a number or an image comes later: `IMAGE_URI`, `CPU`. */
export function isNameInCapitals(text: string): boolean {
  return NAME_IN_CAPITALS.test(text);
}

/** True for a text that becomes a number. */
export function isNumberLater(value: unknown): boolean {
  return isStandIn(value) || (typeof value === "string" && isNameInCapitals(value));
}
