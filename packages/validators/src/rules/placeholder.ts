/** What templates leave to be filled in: `${X}`, `$(X)`, `$X`, `{{X}}`, `{X}`, `{% %}`, `<X>`, `%X%`, `#{X}`, `__X__`, `@X@`. */
const PLACEHOLDER = /\$[{(A-Za-z_]|\{\{|\{%|\{[A-Za-z_]\w*\}|<[^<>]+>|%\w+%|#\{|__[A-Z][A-Z0-9_]*__|@[A-Z][A-Z0-9_]*@/;

/** The same forms, each from its first to its last character. */
const PLACEHOLDERS =
  /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*|\{\{.*?\}\}|<[^<>]+>|%\w+%|#\{[^{}]*\}|__[A-Z][A-Z0-9_]*__|@[A-Z][A-Z0-9_]*@/g;

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
  return PLACEHOLDER.test(text);
}

/** True for a value of any type that is such a text: quoted in the template, it may become a number or a list. */
export function isStandIn(value: unknown): boolean {
  return typeof value === "string" && isPlaceholder(value);
}
