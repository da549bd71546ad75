/** True for the path of a file. */
export type FileMatcher = (file: string) => boolean;

/** True for an argument that is a pattern rather than a path. */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}

/** The folder that a pattern certainly starts in: `deploy/**` → `deploy`. */
export function globRoot(pattern: string): string {
  const parts = pattern.split("/");
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

/** Longer than any path; picomatch refuses what is longer still. */
const LONGEST = 4096;

/**
 * What matches a path or a pattern with `*`, `?`, `**`, `[…]` and `{…,…}`, as shells read them. A pattern that makes no
 * sense, like `[z-a]`, matches nothing. The library is loaded with the first pattern.
 */
export async function globMatcher(pattern: string): Promise<FileMatcher> {
  const plain = pattern.replace(/^\.\//, "");
  if (!isGlob(plain) || plain.length > LONGEST) return (file) => file === plain;
  const { default: picomatch } = await import("picomatch/posix.js");
  return picomatch(plain.replaceAll(/[()|]/g, "\\$&"), OPTIONS);
}

/** Nothing but shells' own patterns: file names hold parentheses and exclamation marks. */
const OPTIONS = { dot: true, nonegate: true, noextglob: true, posix: true } as const;

/** What matches any of some paths and patterns. */
export async function anyOf(patterns: readonly string[]): Promise<FileMatcher> {
  const matchers = await Promise.all(patterns.map(globMatcher));
  return (file) => matchers.some((matches) => matches(file));
}
