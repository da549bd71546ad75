import { conform } from "./conform.ts";
import type { DocumentKind } from "./documents/index.ts";
import type { Subjects } from "./rule.ts";
import type { ShapeProblem } from "./shape.ts";
import { SHAPES } from "./shapes.generated.ts";
import { isPresent, isUnknown } from "./unknown.ts";

/** A value as rules are given it: in the shape of its kind, with what does not fit unknown; undefined when it is not an object. */
export function readAs<Kind extends DocumentKind>(
  kind: Kind,
  value: unknown,
  report: (problem: ShapeProblem) => void = () => undefined,
): Subjects[Kind] | undefined {
  const read = conform(SHAPES[kind], value, report);
  return isConformed<Subjects[Kind]>(read) ? read : undefined;
}

/** `conform` returns a value of the shape it was given, or UNKNOWN; TypeScript cannot follow that through data. */
function isConformed<Conformed>(value: unknown): value is Conformed {
  return isPresent(value) && !isUnknown(value);
}
