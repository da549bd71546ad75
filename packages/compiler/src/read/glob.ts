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

/** A pattern as a regular expression: `*`, `?`, `**`, `[…]` and `{…,…}` as shells read them. */
export function globPattern(pattern: string): RegExp {
  let source = "";
  let braces = 0;
  for (const [token] of pattern.replace(/^\.\//, "").matchAll(/\*\*\/|\*\*|\[!?[^\]]+\]|[\s\S]/g)) {
    if (token === "{") braces++;
    else if (token === "}") braces--;
    source += tokenPattern(token, braces);
  }
  return new RegExp(`^${braces === 0 ? source : escaped(pattern)}$`);
}

function tokenPattern(token: string, braces: number): string {
  if (token === "**/") return "(?:.*/)?";
  if (token === "**") return ".*";
  if (token === "*") return "[^/]*";
  if (token === "?") return "[^/]";
  if (token === "{") return "(?:";
  if (token === "}" && braces >= 0) return ")";
  if (token === "," && braces > 0) return "|";
  return token.length > 1 ? token.replace(/^\[!/, "[^").replaceAll("\\", "\\\\") : escaped(token);
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
