import type { Diagnostic } from "@ecs-dsl/validators";
import { escapeInvisible } from "../text/invisible.ts";
import { inOrder } from "./order.ts";
import type { ReportContext } from "./reporter.ts";
import { summarize } from "./summary.ts";

/** `{ "version": 1, "diagnostics": […], "summary": { … } }`, for programs; a terminal that shows it is not driven either. */
export function json(diagnostics: readonly Diagnostic[], { details = {} }: ReportContext): string {
  const report = { version: 1, diagnostics: inOrder(diagnostics), summary: summarize(diagnostics), ...details };
  return `${escapeInvisible(JSON.stringify(report, null, 2))}\n`;
}
