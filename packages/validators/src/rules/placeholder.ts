/** What templates leave to be filled in: `${X}`, `$(X)`, `$X`, `{{X}}`, `<X>`, `%X%`, `#{X}`, `__X__`, `@X@`. */
const PLACEHOLDER = /\$[{(A-Za-z_]|\{\{|<[^<>]+>|%\w+%|#\{|__[A-Z][A-Z0-9_]*__|@[A-Z][A-Z0-9_]*@/;

/** True for a text that something fills in before AWS sees it, so that its form says nothing yet. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** True for a value of any type that is such a text: quoted in the template, it may become a number or a list. */
export function isStandIn(value: unknown): boolean {
  return typeof value === "string" && isPlaceholder(value);
}
