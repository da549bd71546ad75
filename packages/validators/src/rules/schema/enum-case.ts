import { defineRule, type Finding } from "../../rule.ts";
import type { ShapeProblem } from "../../shape.ts";
import { listed, nearest, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";
import { isPlaceholder } from "../placeholder.ts";
import { say } from "../../text.ts";

export const enumCase = defineRule({
  code: "schema/enum-case",
  severity: "error",
  on: "shape",
  summary: "A value out of a closed list is written as AWS writes it.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    if (problem.kind === "enum" && !isPlaceholder(problem.value)) report(notListed(problem));
  },
});

function notListed({ at, value, values }: ShapeProblem & { readonly kind: "enum" }): Finding {
  const meant = nearest(value, values);
  const accepted = listed(values.map((each) => `"${each}"`));
  return {
    at,
    message: say`${placeName(at)} is ${shown(value)}; AWS accepts ${accepted}.`,
    help: meant === undefined ? `Set it to ${accepted}.` : `Did you mean "${meant}"?`,
    ...(meant === undefined ? {} : { fix: { title: `Write ${meant}`, edits: [{ op: "set", at, value: meant }] } }),
  };
}
