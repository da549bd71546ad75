import {
  KINDS,
  RULES,
  SHAPES,
  subjectsOf,
  UNKNOWN,
  type DocumentKind,
  type Path,
  type Shape,
} from "@ecs-dsl/validators";
import type { LoweredDocument, OriginEntry } from "../../model/assembly.ts";
import { isConfigCode } from "../../model/lowered-finding.ts";
import type { Lowering } from "../lowering.ts";
import { isRecord } from "../nouns/prop-shape.ts";

type Suppressions = NonNullable<LoweredDocument["suppressions"]>;

/** What a document is made from. */
interface Subject {
  readonly name: string;
  readonly props: { readonly suppress?: Suppressions };
}

interface DocumentPlace {
  readonly output?: string;
  /** Asked for only when a finding is to be placed. */
  readonly origins: () => readonly OriginEntry[];
}

/** A document of the assembly. */
export function loweredDocument(
  lowering: Lowering,
  kind: DocumentKind,
  { name, props }: Subject,
  value: object,
  { output, origins }: DocumentPlace,
): LoweredDocument {
  let entries: readonly OriginEntry[] | undefined;
  const suppressions = props.suppress === undefined ? undefined : suppressionsOf(kind, props.suppress);
  return {
    kind,
    name,
    isOfConfig: true,
    value: lowering.isPartial ? withUnknowns(lowering, kind, value, origins()) : value,
    ...(lowering.place.isKnown ? { region: lowering.place.region } : {}),
    ...(suppressions === undefined ? {} : { suppressions }),
    ...(output === undefined ? {} : { output }),
    get origins() {
      return (entries ??= origins());
    },
  };
}

/** The document with `UNKNOWN` wherever the user wrote something that could not be used. */
function withUnknowns(lowering: Lowering, kind: DocumentKind, value: object, origins: readonly OriginEntry[]): unknown {
  let marked: unknown = value;
  for (const { at, source } of origins) {
    for (const path of lowering.leftOut(source.node)) {
      const isPart = source.path.length > 0 && source.path.every((step, index) => step === path[index]);
      const isCovered = isPart || path.length === 0;
      const place = [...at, ...toList(path.slice(source.path.length))];
      if (isCovered) marked = withUnknown(SHAPES[kind], marked, place);
    }
  }
  return marked;
}

/** The path up to the first list: an item that was left out makes the whole list unknown. */
function toList(path: Path): Path {
  const index = path.findIndex((step) => typeof step === "number");
  return index < 0 ? path : path.slice(0, index);
}

/** What the document has elsewhere, or nowhere, is no part of it: `logging` of a sidecar. */
function withUnknown(shape: Shape | undefined, value: unknown, at: Path): unknown {
  const [step, ...rest] = at;
  if (step === undefined || value === UNKNOWN) return UNKNOWN;
  if (Array.isArray(value)) {
    if (typeof step !== "number" || step > value.length) return UNKNOWN;
    return value.toSpliced(step, 1, withUnknown(shape?.type === "list" ? shape.of : undefined, value[step], rest));
  }
  // Nothing is left of a map that would have become a list, or of a structure: no part of it is known.
  if (!isRecord(value)) return UNKNOWN;
  const member = shape?.type === "struct" ? shape.members[step] : undefined;
  const isElsewhere = shape?.type === "struct" && member === undefined;
  return isElsewhere ? value : { ...value, [step]: withUnknown(member, value[step], rest) };
}

/** Of the suppressions of a noun, those that are about this one of its documents. */
function suppressionsOf(kind: DocumentKind, suppressions: Suppressions): Suppressions {
  return suppressions.filter(({ code }) => {
    if (isConfigCode(code)) return false;
    const rule = RULES.find((candidate) => candidate.code === code);
    // What no rule is about is told to one of the noun's documents, so that it is reported once.
    if (rule === undefined || rule.on === "shape") return KINDS[kind].isLeading;
    return subjectsOf(kind).includes(rule.on);
  });
}
