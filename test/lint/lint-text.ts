import { lint, type LintedFile, type LintOptions } from "../../packages/compiler/src/lint.ts";

/** Lints one text as a file that was named. */
export async function lintText(file: string, text: string, options: LintOptions = {}): Promise<LintedFile> {
  const [linted] = await lint([{ file, bytes: Buffer.from(text), isNamed: true }], options);
  if (linted === undefined) throw new Error("lint returned nothing");
  return linted;
}
