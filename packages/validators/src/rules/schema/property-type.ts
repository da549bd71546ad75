import { defineRule, type Finding } from "../../rule.ts";
import type { Path } from "../../path.ts";
import { coerce, conform } from "../../conform.ts";
import type { Shape, ShapeProblem, StructShape } from "../../shape.ts";
import { ecsApi } from "../source.ts";
import { described, expected, placeName } from "./shape-words.ts";
import { sizeLevel } from "./size-level.ts";
import { isNumberLater, isStandIn } from "../../placeholder.ts";
import { shown } from "../../words.ts";
import { property, say, title, type Text } from "../../text.ts";

export const propertyType = defineRule({
  code: "schema/property-type",
  severity: "error",
  on: "shape",
  summary: "Every value has the type that the API takes.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    if (problem.kind === "type" && sizeLevel(problem.at) === undefined && !comesLater(problem))
      report(mistyped(problem));
  },
});

function comesLater({ shape, value }: Mistyped): boolean {
  return shape.type === "integer" || shape.type === "number" ? isNumberLater(value) : isStandIn(value);
}

type Mistyped = ShapeProblem & { readonly kind: "type" };

function mistyped({ at, shape, value }: Mistyped): Finding {
  const meant = coerce(shape, value);
  const message = say`${placeName(at)} is ${described(value)}; AWS takes ${expected(shape)} there.`;
  if (value === null) return nothing(at, message);
  if (meant === undefined) return { at, message, help: rewritten(at, shape, value) };
  const text = JSON.stringify(meant);
  return {
    at,
    message,
    help: `Write ${text}, ${typeof meant === "string" ? "with" : "without"} quotes.`,
    fix: { title: `Write ${text}`, edits: [{ op: "set", at, value: meant }] },
  };
}

function rewritten(at: Path, shape: Shape, value: unknown): Text | string {
  if (shape.type === "list" && shape.of.type === "struct" && typeof value === "object") return "Put it into an array.";
  const member = shape.type === "struct" ? memberFor(shape, value) : undefined;
  if (member === undefined) return `Write ${expected(shape)}.`;
  return say`Write an object whose ${property([...at, member])} is ${typeof value === "string" ? shown(value) : String(value)}.`;
}

/** The member that the bare value is plainly of: the only one, or the only one that must be there. */
function memberFor({ members, required }: StructShape, value: unknown): string | undefined {
  const names = required.length > 0 ? required : Object.keys(members);
  const [name, ...others] = names;
  if (name === undefined || others.length > 0 || typeof value === "object") return undefined;
  const shape = members[name];
  let fits = shape !== undefined;
  if (shape !== undefined) conform(shape, value, () => (fits = false));
  return fits ? name : undefined;
}

/** Programs that register a file drop what is empty first. */
function nothing(at: Path, message: Text): Finding {
  const fix = { title: title`Remove ${property(at, at.length)}`, edits: [{ op: "remove", at }] } as const;
  return { at, isAbsence: true, message, help: say`Remove ${property(at, at.length)}.`, fix };
}
