import { readFileSync } from "node:fs";
import { CelEngine, type Engine, type StandardDiagnostic, TemplateFile } from "@aws/cloudformation-validate";
import type { EmittedFile } from "./emitted-files.ts";
import type { OracleFinding } from "./oracle-finding.ts";
import { placeIn } from "./template-place.ts";

const NO_FINDING: ReadonlySet<string> = new Set(["DEBUG", "INFO", "WARN"]);

// Loading takes seconds, a template milliseconds.
let engine: Engine | undefined;

/** What AWS's own validator finds wrong with the templates: provider schemas, and the rules of cfn-lint in WebAssembly. */
export function cloudformationValidate(files: readonly EmittedFile[]): readonly OracleFinding[] {
  engine ??= new CelEngine();
  const validator = engine;
  return files.flatMap((file) => {
    const report = validator.validateStandard(new TemplateFile(file.path));
    if (report.status !== "OK")
      throw new Error(`cloudformation-validate did not finish ${file.name}: ${report.status}.`);
    const place = placeIn(readFileSync(file.path, "utf8"));
    return report.diagnostics.filter(isWrong).map((diagnostic) => oracleFinding(diagnostic, file, place));
  });
}

function isWrong({ severity }: StandardDiagnostic): boolean {
  return !NO_FINDING.has(severity);
}

function oracleFinding(
  { ruleId, message, entity, propertyPath }: StandardDiagnostic,
  file: EmittedFile,
  place: (path: readonly string[]) => string,
): OracleFinding {
  const section = entity === undefined || entity.entityType === "Resource" ? "Resources" : `${entity.entityType}s`;
  const path = propertyPath?.split(".") ?? [];
  return {
    oracle: "cloudformation-validate",
    rule: ruleId,
    place: place(entity === undefined ? path : [section, entity.logicalId, ...path]),
    message,
    file: file.name,
  };
}
