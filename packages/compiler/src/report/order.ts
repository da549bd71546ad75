import type { Diagnostic } from "@ecs-dsl/validators";

/** The diagnostics by file, line and column; those without a place come first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (left, right) =>
      compare(left.origin?.file ?? "", right.origin?.file ?? "") ||
      (left.origin?.line ?? 0) - (right.origin?.line ?? 0) ||
      (left.origin?.column ?? 0) - (right.origin?.column ?? 0) ||
      compare(left.code, right.code) ||
      compare(left.message, right.message),
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
