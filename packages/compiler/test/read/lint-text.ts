import { lint, type LintedFile, type LintOptions } from "../../src/lint.ts";

/** Lints one text as a named file. */
export async function lintText(file: string, text: string, options: LintOptions = {}): Promise<LintedFile> {
  const [linted] = await lint([{ file, bytes: Buffer.from(text), isNamed: true }], options);
  if (linted === undefined) throw new Error("lint returned nothing");
  return linted;
}

/** `code line:column path`, of every finding. */
export async function placesIn(file: string, text: string): Promise<readonly string[]> {
  const { diagnostics } = await lintText(file, text);
  return diagnostics.map(({ code, origin }) =>
    `${code} ${origin?.line}:${origin?.column} ${origin?.path ?? ""}`.trimEnd(),
  );
}
