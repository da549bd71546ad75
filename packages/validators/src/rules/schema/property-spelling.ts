import { defineRule, type Finding, type FindingFix } from "../../rule.ts";
import type { UnknownProperty } from "../../shape.ts";
import { isUnknown } from "../../unknown.ts";
import { isRecord } from "../place.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";
import { SPELLER, property, say, title, type Text } from "../../text.ts";

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
  const { at, struct } = problem;
  const right = property([...at.slice(0, -1), meant.name]);
  const fix = renamed(problem, meant);
  return {
    at,
    message: say`${placeName(at)} is not a property of ${struct.name}; ${SPELLER} spells it ${right}.`,
    help: advice(problem, meant),
    ...(fix === undefined ? {} : { fix }),
  };
}

function advice(problem: UnknownProperty, meant: Meant): Text {
  const { at } = problem;
  const right = property([...at.slice(0, -1), meant.name]);
  if (meant.isTaken) return say`Remove ${property(at)}; ${right} is set as well.`;
  return isOutsideList(problem, meant)
    ? say`Rename ${property(at)} to ${right}, and put its value into an array.`
    : say`Rename ${property(at)} to ${right}.`;
}

/** `loadBalancer: {…}` for `loadBalancers: [{…}]`. */
function isOutsideList({ struct, value }: UnknownProperty, { name }: Meant): boolean {
  return struct.members[name]?.type === "list" && !Array.isArray(value);
}

/** True for what is an item of the list by its looks: an object with a property of the items, or a text among texts. */
function isItem({ struct, value }: UnknownProperty, { name }: Meant): boolean {
  const shape = struct.members[name];
  if (shape?.type !== "list") return false;
  if (shape.of.type !== "struct") return shape.of.type === "string" && typeof value === "string";
  // What stands below a name that is none is spelt as the file spells it.
  const members = new Set(Object.keys(shape.of.members).map((name) => name.toLowerCase()));
  return isRecord(value) && Object.keys(value).some((key) => members.has(key.toLowerCase()));
}

function renamed(problem: UnknownProperty, meant: Meant): FindingFix | undefined {
  const { at, value } = problem;
  if (meant.isTaken || holdsUnknown(value)) return undefined;
  const isOutside = isOutsideList(problem, meant);
  if (isOutside && !isItem(problem, meant)) return undefined;
  const right = [...at.slice(0, -1), meant.name];
  return {
    title: title`Rename ${property(at)} to ${property(right)}`,
    edits: [
      { op: "remove", at },
      { op: "set", at: right, value: isOutside ? [value] : value },
    ],
  };
}

function holdsUnknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return isUnknown(value);
  return Object.values(value).some(holdsUnknown);
}
