import {
  ANSWERED_PROPERTIES,
  conform,
  type DocumentKind,
  type Path,
  type Shape,
  SHAPES,
  type ShapeProblem,
  UNKNOWN,
} from "@ecs-dsl/validators";
import { isStandIn } from "@ecs-dsl/validators/placeholder";
import { shown } from "@ecs-dsl/validators/words";
import { shapeAt } from "../../cloudformation/spelling.ts";
import { isRecord } from "../../read/is-record.ts";
import { valueAt } from "../../read/source-document.ts";
import type { FoundDocument } from "./read-documents.ts";
import type { Structure } from "./structure.ts";

/** What is said of a place of a document, in the file that has it. */
export interface Teller {
  /** Of what the source has, and of what the config has besides. */
  readonly approximated: (at: Path, how: string) => void;
  readonly leftOut: (at: Path, why: string) => void;
}

/** Says of places of the document what the ledger of its file keeps. */
export function tellerOf({ document, from }: FoundDocument): Teller {
  const pathOf = (at: Path) => {
    const { path, inside } = document.writtenAt(at);
    return inside === undefined ? path : [...path, ...inside];
  };
  // What a file has a part of alone is nowhere in it.
  const isIn = (at: Path) => at.length === 0 || isSpelling(pathOf(at).at(-1), at.at(-1));
  const isThere = (at: Path) => at.length > 0 && isIn(at) && valueAt(from.parsed.value, pathOf(at)) !== undefined;
  return {
    approximated(at, words) {
      if (isThere(at)) from.ledger.approximated(pathOf(at), words);
      else from.additions.push({ file: from.file, path: pathOf(at), verdict: "approximated", words });
    },
    leftOut: (at, why) => (isIn(at) ? from.ledger.leftOut(pathOf(at), why) : undefined),
  };
}

/** Templates spell names in upper case, and a few otherwise. */
function isSpelling(written: string | number | undefined, step: string | number | undefined): boolean {
  return written === step || (typeof written === "string" && /^[A-Z]/.test(written));
}

/**
 * What of the document AWS would take, and nothing of it that only a deployment knows; the rest is told. What is empty says
 * nothing and is not there.
 */
export function soundDocument(found: FoundDocument, kind: DocumentKind): Structure {
  const { document, from } = found;
  const teller = tellerOf(found);
  from.ledger.taken(document.writtenAt([]).path);
  // AWS answers tags beside the task definition.
  if (kind === "taskDefinition" && document.spelling === "api") from.ledger.taken(["tags"]);
  const answered = ANSWERED_PROPERTIES[SHAPES[kind].name] ?? [];
  const problems: ShapeProblem[] = [];
  const value = conform(SHAPES[kind], document.value, (problem) => problems.push(problem));
  const strange = problems.filter((problem) => problem.kind === "unknown-property");
  for (const problem of problems) tellProblem(teller, problem);
  for (const name of answered) teller.leftOut([name], ANSWERED);
  const known = strange.reduce<unknown>((rest, { at }) => without(rest, at), value);
  const sound = withoutNothing(known, [], (at) => {
    if (problems.some((problem) => samePath(problem.at, at))) return undefined;
    const { path, inside } = document.writtenAt(at);
    const written = inside === undefined ? valueAt(from.values ?? from.parsed.value, path) : undefined;
    if (typeof written === "string" && isText(shapeAt(kind, at))) return written;
    if (written !== undefined && path.length > 0) teller.leftOut(at, DEPLOYED);
    return undefined;
  });
  return isRecord(sound) ? sound : {};
}

const ANSWERED = "AWS answers it; nobody writes it.";
const DEPLOYED = "What it is a deployment alone knows.";

function tellProblem(teller: Teller, problem: ShapeProblem): void {
  if (problem.kind === "unknown-property") {
    const meant =
      problem.meant === undefined ? "" : ` "${problem.meant.name}" is the name of the one that it looks like.`;
    teller.leftOut(problem.at, `ECS has no such property.${meant}`);
  } else if (problem.kind === "enum") {
    teller.leftOut(problem.at, `ECS does not take ${shown(problem.value)} here.`);
  } else if (problem.kind === "type" && isStandIn(problem.value)) {
    teller.leftOut(problem.at, DEPLOYED);
  } else if (problem.kind === "type" && isLost(problem)) {
    teller.leftOut(problem.at, `It is not what ECS takes here: ${TYPES[problem.shape.type] ?? "a structure"}.`);
  }
}

/** Whether the value says nothing plain in another type. */
function isLost({ shape, value }: Extract<ShapeProblem, { readonly kind: "type" }>): boolean {
  return conform(shape, value, () => undefined) === UNKNOWN;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  list: "an array",
  map: "an object",
};

function samePath(left: Path, right: Path): boolean {
  return left.length === right.length && left.every((step, index) => step === right[index]);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value) && typeof step === "number") {
    return rest.length === 0 ? value : value.with(step, without(value[step], rest));
  }
  if (!isRecord(value)) return value;
  const { [step]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [step]: without(inner, rest) };
}

/** The value without what is null, unknown or an empty structure. An item of a list
 * that is nothing keeps its place. */
function withoutNothing(value: unknown, at: Path, unknown: (at: Path) => unknown): unknown {
  if (value === UNKNOWN) return unknown(at);
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown, index) => {
      const kept = withoutNothing(item, [...at, index], unknown);
      // What follows keeps its place, by which it is told.
      return kept === undefined || isBroken(item, kept) ? NO_ITEM : [kept];
    });
    return items.length === 0 ? undefined : items;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([name, member]) => {
    const kept = withoutNothing(member, [...at, name], unknown);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Any text may stand there, one that something fills in too. */
function isText(shape: Shape | undefined): boolean {
  return shape?.type === "string" && shape.values === undefined;
}

/** Stands in a list for what means nothing. */
const NO_ITEM = [{}];

/** A pair without its value means nothing. */
function isBroken(item: unknown, kept: unknown): boolean {
  if (!isRecord(item) || !isRecord(kept)) return false;
  const names = Object.keys(item);
  return names.length <= 2 && names.some((name) => item[name] === UNKNOWN && kept[name] === undefined);
}
