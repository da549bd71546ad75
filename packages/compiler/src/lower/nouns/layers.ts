import type { Path } from "@ecs-dsl/validators";
import type { Heritage, Noun } from "./noun.ts";
import { isNode, isRecord } from "./prop-shape.ts";

type Structure = Readonly<Record<string, unknown>>;

/** A layer with its name: what a noun says itself has none. */
type Named = readonly [name: string, layer: Structure];

/** Settings of a noun over its defaults: maps are merged, everything else is replaced. */
export class Layers {
  readonly #own: Structure;
  readonly #below: readonly Named[];

  constructor(own: Structure, below: readonly Named[]) {
    this.#own = own;
    this.#below = below;
  }

  merged(): Structure {
    return this.#below.reduce((upper, [, lower]) => merge(upper, lower), this.#own);
  }

  /** Where what the noun does not say was written, by layer; before what it takes of another noun. It stands so deep in its node. */
  heritage(nounOf: (name: string) => Noun, earlier?: Heritage, depth = 0): Heritage | undefined {
    return this.#below.reduceRight<Heritage | undefined>(
      (otherwise, [name]) => ({
        from: nounOf(name),
        holds: (path) => this.#ownerOf(path) === name,
        below: (path) => this.#takenBelow(path, name),
        ...(depth > 0 && { depth }),
        ...(otherwise && { otherwise }),
      }),
      earlier,
    );
  }

  /** The layer that says what stands at the path; undefined for the noun itself, also for what nobody says. */
  #ownerOf(path: Path): string | undefined {
    return ownerIn(this.#all, path);
  }

  /** Entries of a map that are of the layer, where the map is of several. */
  #takenBelow(path: Path, name: string): readonly string[] {
    const map = this.#below.reduce<unknown>(
      (found, [other, layer]) => found ?? (other === name ? at(layer, path) : undefined),
      undefined,
    );
    if (!isMap(map) || this.#ownerOf(path) === name) return [];
    return Object.keys(map).filter((key) => this.#ownerOf([...path, key]) === name);
  }

  get #all(): readonly (readonly [name: string | undefined, layer: unknown])[] {
    return [[undefined, this.#own], ...this.#below];
  }
}

type AnyLayer = readonly [name: string | undefined, layer: unknown];

function ownerIn(layers: readonly AnyLayer[], path: Path): string | undefined {
  let [left, first] = [layers, layers[0]];
  for (const step of path) {
    left = left.flatMap(([name, layer]): readonly AnyLayer[] => {
      const value = at(layer, [step]);
      return value === undefined ? [] : [[name, value]];
    });
    if (left[0] === undefined) return undefined;
    first = left[0];
    if (!isMap(first[1])) return first[0];
    left = left.filter(([, value]) => isMap(value));
  }
  return first?.[0];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) => (isRecord(here) && Object.hasOwn(here, step) ? here[step] : undefined),
    value,
  );
}

/** Plain entries: what functions of the DSL made is one value. */
function isMap(value: unknown): value is Structure {
  return isRecord(value) && !isNode(value);
}

function merge(upper: Structure, lower: Structure): Structure {
  const merged: Record<string, unknown> = { ...upper };
  for (const [name, value] of Object.entries(lower)) {
    const own = merged[name];
    if (own === undefined) merged[name] = value;
    else if (isMap(own) && isMap(value)) merged[name] = merge(own, value);
  }
  return merged;
}
