import type { Fields } from "../../lower/fields/engine.ts";
import type { ContextOf, DocumentName } from "../../lower/fields/places.ts";
import { raise } from "../../lower/fields/raise.ts";
import { isRecord } from "../../read/is-record.ts";
import { inLoweredOrder, inWrittenOrder } from "./sets.ts";
import { type Structure, withoutEmptyItems } from "./structure.ts";

/** The props that say a part of the document as it is written, and the rest of it, which no property says. */
export function raiseExactly<Props extends object, Name extends DocumentName>(
  fields: Fields<Props>,
  document: Name,
  written: Structure,
  context: ContextOf<Name>,
): { readonly props: Structure; readonly rest: Structure } {
  const ordered = inLoweredOrder(withoutEmptyItems(written));
  const { props, rest } = raise(fields, document, ordered, context);
  const isAll = Object.keys(rest).length === 0;
  // What a property says in part only is said by an override alone.
  const exact = isAll ? props : raise(fields, document, without(ordered, rest), context).props;
  return { props: inWrittenOrder({ ...exact }, written), rest };
}

function without(structure: Structure, rest: Structure): Structure {
  const entries = Object.entries(structure).flatMap(([name, value]) => {
    const left = rest[name];
    if (left === undefined) return [[name, value] as const];
    if (!isRecord(value) || !isRecord(left)) return [];
    const kept = without(value, left);
    return Object.keys(kept).length === 0 ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(entries);
}
