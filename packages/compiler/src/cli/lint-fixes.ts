import type { Diagnostic } from "@ecs-dsl/validators";
import { writeFixed } from "../fix/write-fixed.ts";
import type { LintedFile } from "../lint.ts";
import { terminalText } from "../text/terminal-text.ts";
import type { Io } from "./io.ts";
import type { LintInputs } from "./lint-inputs.ts";
import { tell } from "./tell.ts";

/** Writes the files that fixes changed, and says so of each fix. Returns why one could not be written. */
export function writeFixes(files: readonly LintedFile[], inputs: LintInputs, io: Io): readonly Diagnostic[] {
  return files.flatMap(({ file, fixed }) => {
    if (fixed === undefined || file === inputs.stdinFile) return [];
    const problem = writeFixed(io.cwd, file, fixed.text);
    if (problem !== undefined) return [problem];
    for (const { title } of fixed.applied) tell(io, `${file}: ${title}.`);
    return [];
  });
}

/** What the fixes would change, as one patch; empty where they would change nothing. */
export async function patchOf(files: readonly LintedFile[], inputs: LintInputs): Promise<string> {
  const changed = files.flatMap(({ file, fixed }) => (fixed === undefined ? [] : [{ file, text: fixed.text }]));
  if (changed.length === 0) return "";
  const { unifiedDiff } = await import("../fix/unified-diff.ts");
  return changed.map(({ file, text }) => unifiedDiff(terminalText(file), inputs.text(file) ?? "", text)).join("");
}
