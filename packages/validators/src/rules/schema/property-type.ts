import { defineRule, type Finding } from "../../rule.ts";
import type { Path } from "../../path.ts";
import { coerce } from "../../conform.ts";
import type { ShapeProblem } from "../../shape.ts";
import { ecsApi } from "../source.ts";
import { described, expected, placeName } from "./shape-words.ts";
import { sizeLevel } from "./size-level.ts";
import { isNumberLater, isStandIn } from "../placeholder.ts";
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
  if (meant === undefined) {
    const isItem = shape.type === "list" && shape.of.type === "struct" && typeof value === "object";
    return { at, message, help: isItem ? "Put it into an array." : `Write ${expected(shape)}.` };
  }
  const text = JSON.stringify(meant);
  return {
    at,
    message,
    help: `Write ${text}, ${typeof meant === "string" ? "with" : "without"} quotes.`,
    fix: { title: `Write ${text}`, edits: [{ op: "set", at, value: meant }] },
  };
}

/** Programs that register a file drop what is empty first. */
function nothing(at: Path, message: Text): Finding {
  const fix = { title: title`Remove ${property(at, at.length)}`, edits: [{ op: "remove", at }] } as const;
  return { at, isAbsence: true, message, help: say`Remove ${property(at, at.length)}.`, fix };
}
