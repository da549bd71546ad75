import { fittingShape, isRecord, type PropShape } from "../nouns/prop-shape.ts";
import {
  assertProps,
  isItsOwn,
  isLeftToAnother,
  lowered,
  put,
  type Fields,
  type PropertyStep,
  type Step,
} from "./engine.ts";
import { isLoweredTo } from "./form.ts";
import type { ContextOf, DocumentName } from "./places.ts";
import type { PlacedRow } from "./table.ts";

type Structure = Readonly<Record<string, unknown>>;

/** What a document that somebody wrote comes from. */
interface Raised<Props> {
  readonly props: Partial<Props>;
  /** What no property says: an override of the noun. */
  readonly rest: Structure;
}

/** The props that the document would be made from: the way back through the rows of the table. */
export function raise<Props extends object, Name extends DocumentName>(
  fields: Fields<Props>,
  document: Name,
  written: Structure,
  context: ContextOf<Name>,
): Raised<Props> {
  const steps = fields.stepsOf(document).filter(({ at }) => standingAt(written, at) !== undefined);
  const props = fitting(fields.shape.members, propsOf(steps, written, context));
  const made = steps.filter((step) => isLoweredTo(lowered(step, props, context), standingAt(written, step.at)));
  assertProps<Props>(props);
  return { props, rest: made.reduce((rest, { at }) => without(rest, at), written) };
}

function propsOf(steps: readonly Step[], written: Structure, context: unknown): Structure {
  const props: Record<string, unknown> = {};
  for (const step of steps) {
    const standing = standingAt(written, step.at);
    if ("decide" in step || isMadeAnyway(step, standing, context)) continue;
    const value = raisedBy(step.row, standing, context);
    if (value !== undefined) put(props, step.source, 0, value);
  }
  return props;
}

function standingAt(written: Structure, at: readonly string[]): unknown {
  return at.reduce<unknown>((holder, name) => (isRecord(holder) ? holder[name] : undefined), written);
}

/** Whether it stands there without a property, too, or by another one. */
function isMadeAnyway(step: PropertyStep, standing: unknown, context: unknown): boolean {
  return isLeftToAnother(step.row, context) || isLoweredTo(lowered(step, {}, context), standing);
}

function raisedBy({ raise: back, lower, isAside = false }: PlacedRow, standing: unknown, context: unknown): unknown {
  if (back !== undefined) return isItsOwn(standing) && isItsOwn(context) ? back(standing, context) : undefined;
  return lower === undefined && !isAside ? standing : undefined;
}

/** Those of the props that their shapes take: others would not compile. */
function fitting(members: Readonly<Record<string, PropShape>>, props: Structure): Structure {
  return Object.fromEntries(Object.entries(props).filter(([name, value]) => takes(members[name], value)));
}

function takes(shape: PropShape | undefined, value: unknown): boolean {
  const outer = shape && fittingShape(shape, value);
  switch (outer?.type) {
    case undefined:
      return false;
    case "string":
      return (outer.values?.includes(String(value)) ?? true) && !(outer.isFilled === true && value === "");
    case "integer":
    case "number":
      return Number(value) >= (outer.min ?? -Infinity) && Number(value) <= (outer.max ?? Infinity);
    case "list":
    case "map":
      return Object.values(Object(value)).every((item) => takes(outer.of, item));
    case "struct": {
      const entries = Object.entries(Object(value));
      const names = entries.map(([name]) => name);
      return (
        outer.required.every((name) => names.includes(name) || names.includes(outer.instead?.[name] ?? name)) &&
        entries.every(([name, member]) => takes(outer.members[name], member))
      );
    }
    default:
      return true;
  }
}

/** The structure without what stands there, nor the structures that held nothing else. */
function without(structure: Structure, [name = "", ...below]: readonly string[]): Structure {
  const { [name]: member, ...others } = structure;
  const left = below.length > 0 && isRecord(member) ? without(member, below) : {};
  return Object.keys(left).length === 0 ? others : { ...structure, [name]: left };
}
