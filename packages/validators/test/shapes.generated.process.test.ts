import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateShapes } from "../../../scripts/generate-shapes.ts";
import { isCurrent } from "../../../scripts/generated-file.ts";
import { DOCUMENT_KINDS } from "../src/kinds/index.ts";
import { DOCUMENT_SCHEMAS } from "../src/schemas.ts";
import { conform } from "../src/conform.ts";
import type { Shape, StructShape } from "../src/shape.ts";
import { SHAPES } from "../src/shapes.generated.ts";

const RUNS = 600;

describe("shapes.generated.ts", () => {
  it("is what `pnpm generate` writes", () => {
    expect(isCurrent(generateShapes()), "shapes.generated.ts is out of date; run `pnpm generate`").toBe(true);
  });
});

describe("isCurrent", () => {
  it("refuses another text and a file that is not there", () => {
    const file = generateShapes();
    expect(isCurrent({ path: file.path, text: `${file.text}\n` })).toBe(false);
    expect(isCurrent({ path: "packages/validators/src/orders.generated.ts", text: file.text })).toBe(false);
  });
});

describe.each(DOCUMENT_KINDS)("the shape of %s", (kind) => {
  const shape: StructShape = SHAPES[kind];
  const fits = (value: unknown) => {
    let problems = 0;
    conform(shape, value, () => (problems += 1));
    return problems === 0;
  };
  const parses = (value: unknown) => DOCUMENT_SCHEMAS[kind].safeParse(value).success;

  it("accepts every document that is built from it, as zod does", () => {
    fc.assert(
      fc.property(valueOf(shape), (document) => {
        expect(conform(shape, document, (problem) => expect.unreachable(JSON.stringify(problem)))).toBe(document);
        expect(parses(document)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it("accepts and refuses a damaged document as zod does", () => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(valueOf(shape), fc.array(damage, { minLength: 1, maxLength: 3 }), (document, damages) => {
        const value = damages.reduce<unknown>(applyDamage, document);
        const isAccepted = fits(value);
        expect(isAccepted).toBe(parses(value));
        verdicts[isAccepted ? "accepted" : "refused"] += 1;
      }),
      { numRuns: RUNS },
    );
    expect(verdicts.accepted).toBeGreaterThan(0);
    expect(verdicts.refused).toBeGreaterThan(RUNS / 4);
  });
});

/** Values of `shape`. A structure gets what it requires and at most six of its other members, so that depth stays affordable. */
function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case "string":
      return shape.values === undefined
        ? fc.constantFrom("", "web", "512", "arn:aws:iam::1:role/web")
        : fc.constantFrom(...shape.values);
    case "integer":
      return fc.oneof(fc.constantFrom(0, -1, 80, Number.MAX_SAFE_INTEGER), fc.nat());
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "json":
      return fc.constantFrom<unknown>(true, 1.5, "text", [], {}, [null, { deep: [1] }]);
    case "list":
      return fc.array(valueOf(shape.of), { maxLength: 2 });
    case "map":
      return fc.dictionary(fc.constantFrom("shop", "awslogs-group", "constructor"), valueOf(shape.of), { maxKeys: 2 });
    case "struct":
      return structOf(shape);
  }
}

function structOf({ members, required }: StructShape): fc.Arbitrary<unknown> {
  const optional = Object.keys(members).filter((key) => !required.includes(key));
  return fc.subarray(optional, { maxLength: Math.min(6, optional.length) }).chain((chosen) => {
    const keys = Object.keys(members).filter((key) => required.includes(key) || chosen.includes(key));
    const entries = keys.map((key) => valueOf(members[key] ?? { type: "json" }).map((value) => [key, value] as const));
    return fc.tuple(...entries).map((pairs): unknown => Object.fromEntries(pairs));
  });
}

/** One change at one of the places of a document. `null` is left out: it counts as absent for us, and zod refuses it. */
interface Damage {
  /** Counted over the places of the document, modulo their number. */
  readonly place: number;
  readonly kind: "replace" | "remove" | "add";
  readonly key: string;
  readonly value: unknown;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  place: fc.nat({ max: 10_000 }),
  kind: fc.constantFrom("replace", "remove", "add"),
  key: fc.constantFrom("name", "Name", "tags", "type", "image", "rules", "constructor", "toString", "no such key"),
  value: fc.oneof(
    fc.constantFrom<unknown>(
      "",
      "web",
      "512",
      "true",
      "FARGATE",
      "awsvpc",
      true,
      false,
      0,
      512,
      -1,
      0.5,
      1e300,
      2 ** 53,
    ),
    fc.constantFrom<unknown>(
      Number.NaN,
      Number.POSITIVE_INFINITY,
      [],
      {},
      ["web"],
      [512],
      [{}],
      { name: "web" },
      { a: 1 },
    ),
  ),
});

function applyDamage(document: unknown, change: Damage): unknown {
  const total = countPlaces(document);
  return damageAt(document, change.place % total, change);
}

function countPlaces(value: unknown): number {
  return childrenOf(value).reduce((total, [, child]) => total + countPlaces(child), 1);
}

/** The value with `change` made at its `place`-th place, counting itself first and then its children in order. */
function damageAt(value: unknown, place: number, change: Damage): unknown {
  if (place === 0) return damaged(value, change);
  let left = place - 1;
  const children: (readonly [string, unknown])[] = [];
  for (const [key, child] of childrenOf(value)) {
    const places = countPlaces(child);
    const isHere = left >= 0 && left < places;
    if (isHere && left === 0 && change.kind === "remove") {
      left = -1;
      continue;
    }
    children.push([key, isHere ? damageAt(child, left, change) : child]);
    left = isHere ? -1 : left - places;
  }
  return rebuilt(value, children);
}

function damaged(value: unknown, change: Damage): unknown {
  if (change.kind === "add" && typeof value === "object" && value !== null) {
    return rebuilt(value, [...childrenOf(value), [change.key, change.value]]);
  }
  return change.value;
}

function childrenOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function rebuilt(value: unknown, children: readonly (readonly [string, unknown])[]): unknown {
  return Array.isArray(value) ? children.map(([, child]) => child) : Object.fromEntries(children);
}
