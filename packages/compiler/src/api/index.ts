// What programs use of ecs-dsl: the commands as functions that take and return plain data.
export type {
  Diagnostic,
  DocumentEdit,
  Fix,
  Origin,
  Path,
  RelatedPlace,
  RuleLevel,
  Severity,
} from "@ecs-dsl/validators";
export type { RuleOptions } from "./asked-rules.ts";
export {
  compile,
  type CompiledEnvironment,
  type CompiledFile,
  type CompileOptions,
  type CompileResult,
  type WrittenFiles,
} from "./compile.ts";
export { importConfig, type ImportOptions, type ImportResult, type PlacedEntry } from "./import.ts";
export { lint, type LintedText, type LintOptions, type LintResult, type LintText } from "./lint.ts";
