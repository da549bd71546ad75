import { ANSWERED_PROPERTIES } from "../../facts/names.ts";
import { defineRule, type Finding } from "../../rule.ts";
import type { UnknownProperty } from "../../shape.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";
import { property, say, title } from "../../text.ts";

export const propertyUnknown = defineRule({
  code: "schema/property-unknown",
  severity: "warning",
  on: "shape",
  summary: "Every property is one that the API has.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    if (problem.kind !== "unknown-property" || problem.meant !== undefined) return;
    report(isAnswered(problem) ? answered(problem) : unknown(problem));
  },
});

function isAnswered({ name, struct }: UnknownProperty): boolean {
  return ANSWERED_PROPERTIES[struct.name]?.includes(name) ?? false;
}

function unknown({ at, struct }: UnknownProperty): Finding {
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct.name} that is known here.`,
    help: say`Remove ${property(at)}, unless AWS has added it lately.`,
  };
}

function answered({ at }: UnknownProperty): Finding {
  return {
    at,
    message: say`${placeName(at)} is part of what ECS answers; ECS does not accept it back.`,
    help: say`Remove ${property(at)}.`,
    fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
  };
}
