import type { Path } from "../../path.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { property, say, title, type Text } from "../../text.ts";
import { isAnswered } from "../answered.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";

export const answeredValue = defineRule({
  code: "schema/answered-value",
  severity: "warning",
  on: "shape",
  summary: "A file holds nothing that only AWS's answers have: properties that no call takes, and nulls.",
  source: ecsApi("API_TaskDefinition.html", "2026-11-28"),
  check(problem, report) {
    if (problem.kind === "null") report(nothing(problem.at));
    if (problem.kind === "unknown-property" && isAnswered(problem)) report(answered(problem.at));
  },
});

function nothing(at: Path): Finding {
  return removed(at, say`${placeName(at)} is null, as in an answer of AWS; the AWS CLI does not accept it back.`);
}

function answered(at: Path): Finding {
  return removed(at, say`${placeName(at)} is part of what ECS answers; ECS does not accept it back.`);
}

function removed(at: Path, message: Text): Finding {
  return {
    at,
    message,
    help: say`Remove ${property(at)}.`,
    fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
  };
}
