import * as fc from "fast-check";
import { formatPath, type Path } from "@ecs-dsl/validators";
import type { PropShape, StructPropShape } from "../../../src/lower/nouns/prop-shape.ts";

/** Props with any of a noun's properties, in which every text and number occurs once. */
export interface WrittenProps {
  readonly props: object;
  /** Where each text and number was written. */
  readonly places: ReadonlyMap<unknown, string>;
}

export function writtenProps(shape: StructPropShape): fc.Arbitrary<WrittenProps> {
  return fc.gen().map((generate) => {
    const writer = new Writer((max) => generate(fc.nat, { max }));
    return { props: writer.members(shape, []), places: writer.places };
  });
}

class Writer {
  readonly places = new Map<unknown, string>();
  readonly #pick: (max: number) => number;

  constructor(pick: (max: number) => number) {
    this.#pick = pick;
  }

  members(shape: StructPropShape, at: Path): object {
    const written: [string, unknown][] = [];
    const others = Object.values(shape.instead ?? {});
    for (const [name, member] of Object.entries(shape.members)) {
      if (others.includes(name)) continue;
      if (!shape.required.includes(name) && this.#pick(2) === 0) continue;
      written.push([name, this.#value(member, [...at, name])]);
    }
    return Object.fromEntries(written);
  }

  #value(shape: PropShape, at: Path): unknown {
    switch (shape.type) {
      case "string":
        return shape.values === undefined
          ? this.#written(`text of ${formatPath(at)}`, at)
          : shape.values.at(this.#pick(shape.values.length - 1));
      case "integer":
      case "number":
        return this.#written(1000 + this.places.size, at);
      case "boolean":
        return this.#pick(1) === 1;
      case "list":
        return withoutNodes(this.#keys().map((_key, index) => this.#value(shape.of, [...at, index])));
      case "map":
        return Object.fromEntries(this.#keys().map((key) => [key, this.#value(shape.of, [...at, key])]));
      case "struct":
        return this.#struct(shape, at);
      case "either": {
        const written = shape.shapes.filter(({ type }) => type !== "node");
        const chosen = written[this.#pick(Math.max(written.length - 1, 0))];
        return chosen === undefined ? undefined : this.#value(chosen, at);
      }
      case "node":
      case "noun":
      case "document":
      case "json":
        return undefined;
    }
  }

  /** Nothing, where it needs a DSL value. */
  #struct(shape: StructPropShape, at: Path): object | undefined {
    const members = this.members(shape, at);
    return shape.required.every((name) => Reflect.get(members, name) !== undefined) ? members : undefined;
  }

  #written<Value>(value: Value, at: Path): Value {
    this.places.set(value, formatPath(at));
    return value;
  }

  #keys(): readonly string[] {
    return ["beta", "alpha", "gamma"].slice(0, this.#pick(3));
  }
}

/** Lists of DSL values are empty: props that were held against their shape have no holes. */
function withoutNodes(items: readonly unknown[]): readonly unknown[] {
  return items.every((item) => item === undefined) ? [] : items;
}
