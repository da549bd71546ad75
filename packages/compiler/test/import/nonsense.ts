import * as fc from "fast-check";

/** Values that nobody expects anywhere. */
const NONSENSE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    65_536,
    "",
    " ",
    "a b",
    "${X}",
    "${",
    "1-",
    "10-2",
    "/",
    "..",
    "80:80:80",
    "10s",
    true,
    false,
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    [null],
    { a: null },
    { "": 1 },
    { from_cfn: "x" },
    { from_cfn: 1 },
    "x".repeat(300),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const SPOIL = fc.record({ seed: fc.nat(), values: fc.array(NONSENSE, { minLength: 8, maxLength: 8 }) });

/** The value with nonsense in the place of some of what is in it. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  return SPOIL.map(({ seed, values }) => {
    let state = seed + 1;
    const next = (limit: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % limit;
    };
    const walk = (inside: unknown, depth: number): unknown => {
      if (depth > 0 && next(100) < 4 * depth) return values[next(values.length)];
      if (Array.isArray(inside)) return inside.map((item: unknown) => walk(item, depth + 1));
      if (typeof inside !== "object" || inside === null) return inside;
      return Object.fromEntries(Object.entries(inside).map(([name, member]) => [name, walk(member, depth + 1)]));
    };
    return walk(value, 0);
  });
}
