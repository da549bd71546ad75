import type { Path } from "@ecs-dsl/validators";

/** Places of a document that are spoken for, together with what is below and above them. */
export class TakenPlaces {
  readonly #taken = new Set<string>();
  readonly #above = new Set<string>();

  /** True for a place that is taken, or in one that is, or around one. */
  has(place: Path): boolean {
    return this.#above.has(keyOf(place)) || prefixes(place).some((prefix) => this.#taken.has(keyOf(prefix)));
  }

  add(place: Path): void {
    this.#taken.add(keyOf(place));
    for (const prefix of prefixes(place)) this.#above.add(keyOf(prefix));
  }
}

function prefixes(place: Path): readonly Path[] {
  return Array.from({ length: place.length + 1 }, (_, length) => place.slice(0, length));
}

function keyOf(place: Path): string {
  return JSON.stringify(place);
}
