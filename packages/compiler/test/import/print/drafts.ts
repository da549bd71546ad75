import * as fc from "fast-check";
import {
  Call,
  Constant,
  type Draft,
  type DraftValue,
  type Members,
  Method,
  Noted,
  Pick,
  Text,
} from "../../../src/import/draft.ts";

const WORDS = fc.constantFrom(
  "api",
  "orders",
  "LOG_LEVEL",
  "the-queue",
  "a b",
  "8443",
  "/*",
  "x",
  "",
  "__proto__",
  "é",
);

const TEXT = fc.oneof(
  WORDS,
  fc.string({ unit: "grapheme-ascii", maxLength: 140 }),
  fc.stringMatching(/^[a-z"'`$\\{}\n]{0,20}$/),
  fc.nat(150).map((length) => "arn:aws:".padEnd(length, "a")),
);

const COMMENT = fc.oneof(fc.constantFrom("Why it is so.", "One line\nand another", "*/ //", " ", "\n\na"), TEXT);

const FUNCTIONS = fc.constantFrom(
  "service",
  "queue",
  "secret",
  "network.existing",
  "repository",
  "awsLogs",
  "parameter",
);

const METHODS = fc.constantFrom("url", "tag", "arn", "route");

const PLAIN = fc.oneof(
  TEXT,
  fc.integer({ min: -5, max: 1e6 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);

const EXISTING = fc.stringMatching(/^[a-z]{1,30}$/).map((name) => new Call("repository.existing", [name]));

/** What stands in a text: what else is written on one line at any width is not settled between formatters. */
function references(constants: readonly Constant[]) {
  const port = fc.constantFrom("http", "redis");
  const url = fc.record({ scheme: fc.constantFrom("redis", "https"), path: WORDS });
  return fc.oneof(
    fc.constantFrom(...constants),
    fc
      .tuple(fc.constantFrom(...constants), METHODS, port, url)
      .map(([of, name, ...args]) => new Method(of, name, args)),
  );
}

function members(value: fc.Arbitrary<DraftValue>): fc.Arbitrary<Members> {
  return fc.array(fc.tuple(WORDS, value), { maxLength: 7 }).map((entries) => Object.fromEntries(entries));
}

/** Values of any depth, of which constants are shared. */
function values(environments: readonly string[], constants: readonly Constant[]) {
  return fc.letrec<{ value: DraftValue; call: Call; reference: Constant | Method | Call; method: Method }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: "medium" },
      PLAIN,
      tie("call"),
      tie("reference"),
      fc.array(tie("value"), { maxLength: 5 }),
      fc.array(fc.integer({ min: 0, max: 1e5 }), { maxLength: 40 }),
      members(tie("value")),
      fc.array(fc.oneof(TEXT, references(constants)), { maxLength: 4 }).map((parts) => new Text(parts)),
      fc.tuple(tie("value"), COMMENT).map(([value, comment]) => new Noted(value, comment)),
      fc
        .array(tie("value"), { minLength: environments.length, maxLength: environments.length })
        .map((each) => new Pick(Object.fromEntries(environments.map((name, index) => [name, each[index] ?? null])))),
    ),
    call: fc.tuple(FUNCTIONS, fc.array(tie("value"), { maxLength: 3 })).map(([callee, args]) => new Call(callee, args)),
    method: fc
      .oneof(
        fc.tuple(fc.constantFrom(...constants), METHODS, fc.array(tie("value"), { maxLength: 2 })),
        fc.tuple(EXISTING, METHODS, fc.array(WORDS, { maxLength: 1 })),
      )
      .map(([of, name, args]) => new Method(of, name, args)),
    reference: fc.oneof({ maxDepth: 3 }, fc.constantFrom(...constants), tie("method"), tie("call")),
  }));
}

/** Drafts of any form, of values that mean nothing. */
export const DRAFTS: fc.Arbitrary<Draft> = fc
  .uniqueArray(fc.constantFrom("staging", "production", "a-b"), { maxLength: 3 })
  .chain((environments) => {
    const first = new Constant("images", new Call("repository", ["shop/api"]));
    const { value, call } = values(environments, [first]);
    const shared = fc
      .array(fc.tuple(WORDS, call, fc.option(COMMENT, { nil: undefined })), { minLength: 1, maxLength: 4 })
      .map((all) => all.map(([wish, made, comment]) => new Constant(wish, made, comment)));
    return fc.tuple(shared, value).chain(([constants, tags]) =>
      fc.record({
        app: fc.constant("shop"),
        environments: fc.constant(
          environments.map((name) => ({ name, account: "123456789012", region: "eu-central-1" })),
        ),
        content: fc.record({
          workloads: fc.array(values(environments, constants).value, { maxLength: 4 }),
          tags: fc.constant(tags),
        }),
      }),
    );
  });
