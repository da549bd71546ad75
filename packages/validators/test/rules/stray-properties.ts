import type { DocumentFinding } from "../../src/document.ts";
import { formatPath, type Path } from "../../src/path.ts";
import type { Shape } from "../../src/shape.ts";
import { SHAPES } from "../../src/shapes.generated.ts";
import type { PropertyName, Text } from "../../src/text.ts";

/**
 * The properties that a finding names and neither its kind of document nor the one beside it has: templates and configs spell those wrong. What a
 * file has and AWS does not know is named as the file has it.
 */
export function strayProperties({ code, document, fix, help = "", message }: DocumentFinding): readonly string[] {
  if (AS_WRITTEN.has(code)) return [];
  const named = [message, help, fix?.title ?? ""].flatMap(namesIn);
  return named
    .filter(({ beside = document.kind, property }) => !has(SHAPES[beside], property))
    .map(({ property }) => formatPath(property));
}

const AS_WRITTEN: ReadonlySet<string> = new Set([
  "schema/answered-value",
  "schema/property-spelling",
  "schema/property-unknown",
]);

function namesIn(text: Text): readonly PropertyName[] {
  if (typeof text === "string") return [];
  return text.flatMap((part) => (typeof part !== "string" && "property" in part ? [part] : []));
}

function has(shape: Shape, path: Path): boolean {
  const [step, ...rest] = path;
  if (step === undefined || shape.type === "json") return true;
  if (shape.type === "list") return /^\d+$/.test(String(step)) && has(shape.of, rest);
  if (shape.type === "map") return has(shape.of, rest);
  const member = shape.type === "struct" && typeof step === "string" ? shape.members[step] : undefined;
  return member !== undefined && has(member, rest);
}
