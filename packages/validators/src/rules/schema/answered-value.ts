import type { Path } from "../../path.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { listedTexts, property, say, title, type Text } from "../../text.ts";
import { counted } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";

export const answeredValue = defineRule({
  code: "schema/answered-value",
  severity: "warning",
  on: "shape",
  summary: "A file holds nothing that only AWS's answers have: properties that no call takes, and nulls.",
  source: ecsApi("API_TaskDefinition.html", "2026-11-28"),
  check(problem, report) {
    if (problem.kind !== "left-over") return;
    const { nulls, properties } = problem;
    if (properties.length > 0) report(removed(properties, answered(properties)));
    if (nulls.length > 0) report(removed(nulls, nothing(nulls)));
  },
});

function nothing(places: readonly Path[]): Text {
  const [are, them] = places.length === 1 ? ["is", "it"] : ["are", "them"];
  return say`${named(places)} ${are} null, as in an answer of AWS; the AWS CLI does not accept ${them} back.`;
}

function answered(places: readonly Path[]): Text {
  const [are, them] = places.length === 1 ? ["is", "it"] : ["are", "them"];
  return say`${named(places)} ${are} part of what ECS answers; ECS does not accept ${them} back.`;
}

/** An answer that was saved has dozens of them. */
const NAMED = 4;

function named(places: readonly Path[]): Exclude<Text, string> {
  const texts = places.slice(0, NAMED).map((at) => say`${placeName(at)}`);
  const more = places.length - texts.length;
  const listed = listedTexts(more === 0 ? texts : [...texts, `${more} more`], "and");
  return typeof listed === "string" ? [listed] : listed;
}

function removed([first = [], ...more]: readonly Path[], message: Text): Finding {
  const places = [first, ...more];
  return {
    at: first,
    message,
    help: more.length === 0 ? say`Remove ${property(first)}.` : "Remove them.",
    fix: {
      title:
        more.length === 0
          ? title`Remove ${property(first)}`
          : `Remove ${counted(places.length, "property", "properties")}`,
      edits: places.map((at) => ({ op: "remove", at })),
    },
  };
}
