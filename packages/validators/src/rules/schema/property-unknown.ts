import { defineRule, type Finding } from "../../rule.ts";
import type { UnknownProperty } from "../../shape.ts";
import { isAnswered } from "../answered.ts";
import { isPlaceholder } from "../placeholder.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";
import { property, say } from "../../text.ts";

export const propertyUnknown = defineRule({
  code: "schema/property-unknown",
  severity: "warning",
  on: "shape",
  summary: "Every property is one that the API has.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    if (problem.kind !== "unknown-property" || problem.meant !== undefined || isPlaceholder(problem.name)) return;
    if (!isAnswered(problem)) report(unknown(problem));
  },
});

function unknown({ at, struct }: UnknownProperty): Finding {
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct.name} that is known here.`,
    help: say`Remove ${property(at)}, unless AWS has added it lately.`,
  };
}
