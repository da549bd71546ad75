/** The variables of a file with lines of `NAME=value`, without quotes around values and without comments. */
export function envFileVariables(text: string): readonly (readonly [string, string])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, name, value = ""] = /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, unquoted(value)] as const];
  });
}

function unquoted(value: string): string {
  const [, quote, inside = ""] = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(value) ?? [];
  if (quote === "'") return inside;
  if (quote === '"') return inside.replaceAll(String.raw`\n`, "\n").replaceAll(String.raw`\"`, '"');
  return value.replace(/\s+#.*$/, "");
}
