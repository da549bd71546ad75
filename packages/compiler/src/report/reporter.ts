import type { Diagnostic, Severity } from "@ecs-dsl/validators";

/** What a reporter may know besides the diagnostics. */
export interface ReportContext {
  /** May it use colours? */
  readonly color: boolean;
  /** The text of a file that an origin names; undefined when it cannot be read. */
  readonly readText: (file: string) => string | undefined;
  /** Absolute path of the working directory; absent where paths are reported as origins have them. */
  readonly cwd?: string;
  /** The files that were checked, relative to the working directory; empty when absent. */
  readonly files?: readonly string[];
  /** True for what makes the command fail; errors alone when absent. */
  readonly fails?: (severity: Severity) => boolean;
  /** More that a program may want to know, beside the diagnostics: what was written. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Turns diagnostics, in any order, into text that ends with a line break; empty text when it has nothing to say. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;
