import { isNew, type Change } from "../change.ts";
import type { ConflictKind, Problem } from "../conflict.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { isName } from "../places.ts";

/** What only one resource can hold: who holds it now, and who has just given it up. */
export function* placesTaken(operation: Operation, change: Change): Generator<Problem> {
  const everything = operation.everything();
  const updated = isNew(change) ? undefined : change.before;
  for (const place of change.live.places) {
    if (isOwn(change, place)) continue;
    const holder = everything.find((one) => one !== updated && one.places.includes(place));
    if (holder !== undefined) yield taken(operation, place, holder);
    yield* givenUpByChance(operation, change.live, place);
  }
}

/** A replacement's own name is the business of another check. */
function isOwn(change: Change, place: string): boolean {
  return change.before?.places.includes(place) === true && (!isNew(change) || isName(place));
}

function taken({ account }: Operation, place: string, holder: Live): Problem {
  const kind: ConflictKind = isName(place) ? "name-taken" : "place-taken";
  const detail = `${place} is held by ${holder.stack}/${holder.id}`;
  return { kind: account.outside.includes(holder) ? "outside-in-the-way" : kind, detail };
}

function* givenUpByChance(operation: Operation, { id }: Live, place: string): Generator<Problem> {
  const by = operation.freed.get(place);
  if (by === undefined || by === id || operation.isBefore(by, id)) return;
  yield { kind: "order-by-chance", detail: `${place}: nothing makes it wait for ${by}` };
}
