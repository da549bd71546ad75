import { cluster, parameter, rolling, secret } from "ecs-dsl";
import * as fc from "fast-check";

/** What a getter or a proxy of a config throws: the user's own error, which is passed on as it is. */
export class ThrownByConfig extends Error {}

function refuse(): never {
  throw new ThrownByConfig("the config throws");
}

class Price {
  readonly amount = 1;
}

function circularObject(): object {
  const holder: Record<string, unknown> = { name: "api" };
  holder["self"] = holder;
  return holder;
}

function circularArray(): readonly unknown[] {
  const holder: unknown[] = [];
  holder.push(holder);
  return holder;
}

function ownPrototypeKey(): unknown {
  const parsed: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');
  return parsed;
}

function sparse(): readonly unknown[] {
  const items: unknown[] = [];
  items[3] = "api";
  return items;
}

const TEXTS: readonly string[] = [
  "",
  " ",
  "\t\n",
  "api",
  "x".repeat(70_000),
  "\ud800",
  "a\u0000b",
  "\u001b[31mred",
  "\u009b2J",
  "\u202eapi",
  "${AWS::AccountId}",
  "../../x",
  "__proto__",
  "constructor",
  "toString",
  "1e400",
];

const NUMBERS: readonly number[] = [
  Number.NaN,
  Infinity,
  -Infinity,
  -0,
  0,
  1,
  -1,
  0.5,
  1e21,
  1e-7,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  2 ** 53,
];

/** Values that TypeScript would refuse nearly everywhere, made anew each time. */
const MADE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => false,
  () => 1n,
  () => Symbol("api"),
  () => Symbol.iterator,
  () => () => "api",
  () => async () => await Promise.resolve("api"),
  () => Price,
  () => new Price(),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Map([["http", 8080]]),
  () => new Set(["api"]),
  () => new WeakMap(),
  () => /api/u,
  () => new Error("api"),
  () => new Uint8Array(2),
  () => Object("api"),
  () => Object(8080),
  () => Promise.resolve("api"),
  () => new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse, getPrototypeOf: refuse }),
  () => ({
    get name() {
      return refuse();
    },
  }),
  () => ({
    kind: "service",
    get name() {
      return refuse();
    },
  }),
  () => ({ toString: refuse, [Symbol.toPrimitive]: refuse, toJSON: refuse }),
  circularObject,
  circularArray,
  sparse,
  () => [undefined],
  () => [null],
  () => [],
  () => [[]],
  () => ({}),
  () => ({ "": "" }),
  () => ({ "": 8080 }),
  () => ({ undefined: undefined }),
  () => Object.create(null),
  () => Object.create({ inherited: 1 }),
  ownPrototypeKey,
  () => ({ kind: "service" }),
  () => ({ kind: "image", source: "build" }),
  () => ({ kind: "reference" }),
  () => ({ kind: "reference", of: "text", parts: [null] }),
  () => ({ kind: 1 }),
  () => ({ kind: "toString", name: "api", props: {} }),
  () => cluster(),
  () => secret("prod/db"),
  () => parameter("/prod/token"),
  () => rolling(),
];

/** A maker of any value that JavaScript can pass; the value itself may throw when anybody looks at it. */
export const hostileValue: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.constantFrom(...TEXTS, ...NUMBERS).map((value) => () => value),
  { arbitrary: fc.constantFrom(...MADE), weight: 3 },
  fc.anything({ maxDepth: 1, withNullPrototype: true }).map((value) => () => value),
);
