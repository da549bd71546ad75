import type { EcrImage } from "./image.ts";
import type { Fate, Fates } from "./simulate.ts";

/** What goes first comes first, and of what goes together the oldest. */
export function inOrder(fates: Fates): readonly (readonly [EcrImage, Fate])[] {
  return [...fates].toSorted(
    ([image, fate], [other, otherFate]) =>
      rank(fate) - rank(otherFate) || timing(fate) - timing(otherFate) || image.pushedAt - other.pushedAt,
  );
}

const RANKS: Readonly<Record<Fate["kind"], number>> = { now: 0, later: 1, pushes: 2, unsaid: 3, kept: 4 };

function rank({ kind }: Fate): number {
  return RANKS[kind];
}

function timing(fate: Fate): number {
  if (fate.kind === "later") return fate.at;
  return fate.kind === "pushes" ? fate.pushes : 0;
}
