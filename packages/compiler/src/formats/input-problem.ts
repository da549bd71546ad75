import type { Diagnostic } from "@ecs-dsl/validators";
import { lineColumn } from "./span.ts";

/** Why an input cannot be read, before its file is known. */
export interface InputProblem {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** Given where the input is read nevertheless, and somebody has to look. */
  readonly severity?: "warning";
  /** Where in the text; the start when absent. */
  readonly offset?: number;
}

/** The problem as a diagnostic of its file. */
export function inputDiagnostic(file: string, problem: InputProblem, text = ""): Diagnostic {
  return {
    code: problem.code,
    severity: problem.severity ?? "error",
    message: problem.message,
    help: problem.help,
    origin: { file, ...lineColumn(text, problem.offset ?? 0) },
  };
}
