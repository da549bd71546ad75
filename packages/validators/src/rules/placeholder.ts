/** What templates leave to be filled in: `${X}`, `$(X)`, `{{X}}`, `<X>`, `%X%`. */
const PLACEHOLDER = /\$[{(]|\{\{|<[^<>]+>|%\w+%/;

/** True for a text that something fills in before AWS sees it, so that its form says nothing yet. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
