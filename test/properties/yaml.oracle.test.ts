import { CLOUDFORMATION_SCHEMA } from "cloudformation-js-yaml-schema";
import * as fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parse, type CollectionTag, type ScalarTag } from "yaml";
import { toYaml } from "../../packages/compiler/src/emit/yaml.ts";

const HARD_TEXTS = [
  "~ : # - ? ! & * | > % @ ` ' \" [ ] { } , = <<".split(" "),
  ["yes", "No", "ON", "off", "y", "N", "true", "NULL", "Null", ".inf", "-.INF", ".nan", "NaN", "inf"],
  ["0", "007", "0o7", "0x1F", "0b1", "1e3", "1E+3", "+1", "-0", ".5", "1.", "1_000", "190:20:30", "512"],
  ["2026-11-24", "2026-11-24T10:00:00Z", "2012-10-17", "12:30:45"],
  ["a: b", "a:", ":a", "a #b", "a# b", " a", "a ", "\ta", "a\tb", "- a", "-a", "--- a", "...", "---", "? a", "!Ref a"],
  ["a\nb", "a\n", "\na", "a\n\nb", "a\n\n", " a\nb", "a\n b", "a \nb", "a\r\nb", "a\n\tb", "a\n \nb", "#a\nb", "\n"],
  ["AWS::ECS::Service", "arn:aws:iam::1:role/a*", "/ecs/shop/*", "${AWS::Region}", "curl -f http://x/ || exit 1"],
  [
    "é",
    "日本",
    "😀",
    "\u0000",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\uffff",
    "\ud800",
    "a\\nb",
  ],
].flat();

const text = fc.oneof(
  fc.constantFrom(...HARD_TEXTS),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..." \n\t:#-'\"a0.~!&*[]{},?|>%@`=yYnN\\\u0001é".split("")), maxLength: 8 }),
);
const key = fc.oneof(text, fc.constant("Ref"), fc.constant("Fn::Sub")).filter((name) => name !== "__proto__");

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
const intrinsic = fc.oneof(
  fc.record({ Ref: name }),
  fc.record({ "Fn::GetAtt": fc.tuple(name, name) }),
  fc.record({ "Fn::Sub": text }),
  fc.record({ "Fn::ImportValue": fc.oneof(text, fc.record({ "Fn::Sub": text })) }),
  fc.record({ "Fn::Select": fc.tuple(fc.nat(5), fc.record({ "Fn::GetAZs": fc.constant("") })) }),
  fc.record({ "Fn::Join": fc.tuple(text, fc.array(fc.oneof(text, fc.record({ Ref: name })), { minLength: 1 })) }),
);

/** Template-like values; a lone key that names an intrinsic is left to the `intrinsic` arbitrary. */
const { value } = fc.letrec<{ value: unknown; map: Readonly<Record<string, unknown>> }>((tie) => ({
  map: fc.dictionary(key, tie("value"), { maxKeys: 4 }).filter((entries) => {
    const keys = Object.keys(entries);
    return keys.length !== 1 || !/^(?:Ref|Fn::)/.test(keys[0] ?? "");
  }),
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    intrinsic,
    fc.array(tie("value"), { maxLength: 4 }),
    tie("map"),
  ),
}));

describe("toYaml", () => {
  it("is read back by `yaml` as the same value", () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(plain(parse(toYaml(written), { customTags: SHORT_FORMS, schema: "core" }))).toEqual(written);
      }),
      { numRuns: 1500 },
    );
  });

  it("is read back by YAML 1.1 rules as the same value", () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(plain(parse(toYaml(written), { customTags: [...SHORT_FORMS], version: "1.1" }))).toEqual(written);
      }),
      { numRuns: 1500 },
    );
  });

  it("is read back by js-yaml with CloudFormation's schema as the same value", () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(plain(load(toYaml(written), { schema: CLOUDFORMATION_SCHEMA }))).toEqual(written);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(HARD_TEXTS)("keeps %j as a value, a key and a list item", (hard) => {
    const written = { a: hard, [hard]: 1, list: [hard, [hard]], sub: { "Fn::Sub": hard } };
    expect(plain(parse(toYaml(written), { customTags: SHORT_FORMS }))).toEqual(written);
    expect(plain(load(toYaml(written), { schema: CLOUDFORMATION_SCHEMA }))).toEqual(written);
  });
});

/** A tagged value, as each reader hands it over. */
class Tagged {
  readonly name: string;
  readonly data: unknown;
  constructor(tag: string, data: unknown) {
    this.name = tag;
    this.data = data;
  }
}

const NAMES = ["Ref", "GetAtt", "GetAZs", "ImportValue", "Join", "Select", "Split", "Sub"];

const SHORT_FORMS: (ScalarTag | CollectionTag)[] = NAMES.flatMap((tag): (ScalarTag | CollectionTag)[] => [
  { tag: `!${tag}`, resolve: (data: string) => new Tagged(tag, data) },
  { tag: `!${tag}`, collection: "seq", resolve: (node) => new Tagged(tag, node.toJSON()) },
  { tag: `!${tag}`, collection: "map", resolve: (node) => new Tagged(tag, node.toJSON()) },
]);

/** The value with short forms in their long form again. */
function plain(read: unknown): unknown {
  if (Array.isArray(read)) return read.map(plain);
  if (typeof read !== "object" || read === null) return read;
  if (isTagged(read)) return longForm(read.name, plain(read.data));
  return Object.fromEntries(Object.entries(read).map(([entry, inner]) => [entry, plain(inner)]));
}

function isTagged(read: object): read is Tagged {
  return "name" in read && "data" in read && read.constructor !== Object;
}

function longForm(tag: string, data: unknown): unknown {
  if (tag === "Ref") return { Ref: data };
  if (tag === "GetAtt" && typeof data === "string") return { "Fn::GetAtt": data.split(".") };
  return { [`Fn::${tag}`]: data };
}
