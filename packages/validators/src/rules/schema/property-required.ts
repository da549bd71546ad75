import { defineRule, type Finding } from "../../rule.ts";
import type { ShapeProblem } from "../../shape.ts";
import { ecsApi } from "../source.ts";
import { expected, placeName } from "./shape-words.ts";
import { property, say } from "../../text.ts";

export const propertyRequired = defineRule({
  code: "schema/property-required",
  severity: "error",
  on: "shape",
  summary: "Every property that the API requires is there.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    if (problem.kind === "required") report(missing(problem));
  },
});

function missing({ at, isEmpty, name, struct }: ShapeProblem & { readonly kind: "required" }): Finding {
  const owner = at.length === 0 ? `The ${struct.name.toLowerCase()}` : placeName(at);
  const member = struct.members[name];
  const missed = property([...at, name]);
  return {
    at,
    isAbsence: isEmpty || at.length === 0,
    message: say`${owner} has no ${missed}; AWS requires it.`,
    help: say`Add ${missed}${member === undefined || member.type === "json" ? "" : `: ${expected(member)}`}.`,
  };
}
