import type { InputProblem } from "./input-problem.ts";
import type { DuplicateKey } from "./parsed-text.ts";

/** What to say of a name that stands twice in one object, of which programs read one. */
export function duplicateKeyProblem({ name, offset }: DuplicateKey): InputProblem {
  return {
    code: "input/duplicate-key",
    severity: "warning",
    message: `"${name}" stands twice in one object; the first of them counts for nothing.`,
    help: "Remove one of them, or rename it.",
    offset,
  };
}
