import type { Fix } from "../../diagnostic.ts";
import { defineRule, type Finding } from "../../rule.ts";
import type { UnknownProperty } from "../../shape.ts";
import { isUnknown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";

export const propertySpelling = defineRule({
  code: "schema/property-spelling",
  severity: "error",
  on: "shape",
  summary: "Properties are spelt as the API spells them.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report) {
    if (problem.kind === "unknown-property" && problem.meant !== undefined) report(misspelt(problem, problem.meant));
  },
});

type Meant = NonNullable<UnknownProperty["meant"]>;

function misspelt(problem: UnknownProperty, meant: Meant): Finding {
  const { at, name, struct } = problem;
  const fix = renamed(problem, meant);
  return {
    at,
    message: `${placeName(at)} is not a property of ${struct.name}; the API spells it \`${meant.name}\`.`,
    help: meant.isTaken
      ? `Remove \`${name}\`; \`${meant.name}\` is set as well.`
      : `Rename \`${name}\` to \`${meant.name}\`.`,
    ...(fix === undefined ? {} : { fix }),
  };
}

function renamed({ at, name, value }: UnknownProperty, meant: Meant): Fix | undefined {
  if (meant.isTaken || holdsUnknown(value)) return undefined;
  return {
    title: `Rename ${name} to ${meant.name}`,
    edits: [
      { op: "remove", at },
      { op: "set", at: [...at.slice(0, -1), meant.name], value },
    ],
  };
}

function holdsUnknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return isUnknown(value);
  return Object.values(value).some(holdsUnknown);
}
