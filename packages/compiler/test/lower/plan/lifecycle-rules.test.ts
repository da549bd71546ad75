import {
  archiveUnpulled,
  expireArchived,
  expireOlderThan,
  expireUntagged,
  keepLast,
  repository,
  service,
  type LifecycleRule,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });

/** Calls a DSL function as a JavaScript user does: with anything. */
const made = (called: (...args: never) => LifecycleRule, ...args: readonly unknown[]): LifecycleRule =>
  Reflect.apply(called, undefined, args);

function withRule(rule: LifecycleRule) {
  return lowerShop({ workloads: [api], repositories: [repository("shop/api", { lifecycle: [keepLast(10), rule] })] });
}

const RULE = 'Lifecycle rule 2 of repository "shop/api"';

describe("what a function that makes a lifecycle rule is given", () => {
  it.each([
    [
      "a number of days",
      made(expireUntagged, 7),
      `${RULE} has the number 7 where its settings belong.`,
      "Write the settings as an object, as in `expireUntagged({ days: 7 })`.",
    ],
    [
      "a number of days, too",
      made(expireOlderThan, 30),
      `${RULE} has the number 30 where its settings belong.`,
      "Write the settings as an object, as in `expireOlderThan({ days: 30 })`.",
    ],
    [
      "a prefix as text",
      made(keepLast, 10, "v"),
      `${RULE} has the text "v" where its settings belong.`,
      'Write the settings as an object, as in `keepLast(10, { tagPrefixes: ["v"] })`.',
    ],
    [
      "nothing",
      made(expireUntagged, {}),
      `${RULE} lacks \`days\`, which expireUntagged(…) needs.`,
      "Write it like `days: 7`.",
    ],
    [
      "text for days",
      made(expireUntagged, { days: "7" }),
      `${RULE} has the text "7" for \`days\`, which takes a number.`,
      "Set `days` to 7.",
    ],
    [
      "a prefix without brackets",
      made(keepLast, 10, { tagPrefixes: "v" }),
      `${RULE} has the text "v" for \`tagPrefixes\`, which takes an array.`,
      'Set `tagPrefixes` to ["v"].',
    ],
    [
      "the name of ECR's list",
      made(keepLast, 10, { tagPrefixList: ["v"] }),
      `${RULE} has the property "tagPrefixList", which keepLast(…) does not have.`,
      'Write `tagPrefixes: ["v"]` instead.',
    ],
    [
      "a short name",
      made(expireOlderThan, { days: 30, prefix: "v" }),
      `${RULE} has the property "prefix", which expireOlderThan(…) does not have.`,
      'Write `tagPrefixes: ["v"]` instead.',
    ],
    [
      "a filter for images without tags",
      made(expireUntagged, { days: 7, tagPrefixes: ["v"] }),
      `${RULE} has the property "tagPrefixes", which expireUntagged(…) does not have.`,
      'Write `expireOlderThan({ days: 30, tagPrefixes: ["v"] })` instead: images without a tag have no prefix.',
    ],
    [
      "text for days, in the archive",
      made(expireArchived, { days: "365" }),
      `${RULE} has the text "365" for \`days\`, which takes a number.`,
      "Set `days` to 365.",
    ],
    [
      "no days",
      made(archiveUnpulled, { tagPrefixes: ["v"] }),
      `${RULE} lacks \`days\`, which archiveUnpulled(…) needs.`,
      "Write it like `days: 60`.",
    ],
    [
      "another name for the age",
      made(expireUntagged, { maxAge: 7 }),
      `${RULE} has the property "maxAge", which expireUntagged(…) does not have.`,
      "Write `days: 30` instead.",
    ],
  ])("is reported once, as it was written: %s", (_, rule, message, help) => {
    expect(textsOf(withRule(rule))).toEqual([[message, help]]);
  });

  it("is reported at the call", () => {
    expect(codesOf(withRule(made(expireUntagged, 7)))).toEqual([
      'config/property-type at repositories["shop/api"].lifecycle[1]',
    ]);
  });

  it("may be what the function takes, and a rule may be written out", () => {
    const selection = {
      tagStatus: "untagged",
      countType: "sinceImagePushed",
      countUnit: "days",
      countNumber: 7,
    } as const;
    for (const rule of [expireOlderThan({ days: 30, tagPatterns: ["v*", "w*"] }), { selection }]) {
      expect(codesOf(withRule(rule))).toEqual([]);
      expect(documentOf(withRule(rule), "lifecyclePolicy")).toMatchObject({ rules: { length: 3 } });
    }
  });
});
