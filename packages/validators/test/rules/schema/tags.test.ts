import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

const team = { key: "team", value: "orders" };

function tags(count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, index) => ({ key: `key-${index}`, value: "" }));
}

describeRule("schema/tags", "taskDefinition", {
  accepts: {
    "a tag": ec2Task({ tags: [team] }),
    "50 tags": ec2Task({ tags: tags(50) }),
    "the longest key and value": ec2Task({ tags: [{ key: "k".repeat(128), value: "v".repeat(256) }] }),
    "a key with it further on": ec2Task({ tags: [{ key: "shop:aws:team", value: "orders" }] }),
    "a key that begins alike": ec2Task({ tags: [{ key: "aws-team", value: "orders" }] }),
  },
  rejects: {
    "no tags": {
      document: ec2Task({ tags: [] }),
      at: "tags",
      alone: "warning",
      says: ['The task definition has an empty list of tags. AWS answers: "Tags can not be empty."', "Remove `tags`."],
      fixed: ec2Task(),
    },
    "51 tags": {
      document: ec2Task({ tags: tags(51) }),
      at: "tags",
      says: ["There are 51 tags; ECS accepts 50 for a resource.", "Remove 1 tag."],
    },
    "no key": {
      document: ec2Task({ tags: [{ value: "orders" }, { key: "", value: "orders" }] }),
      at: ["tags[0]", "tags[1]"],
      says: [
        "Tag #1 has no key; ECS accepts keys of 1 to 128 characters.",
        'Add `key`, like "team".',
        "Tag #2 has no key; ECS accepts keys of 1 to 128 characters.",
        'Add `key`, like "team".',
      ],
    },
    "129 characters of a key": {
      document: ec2Task({ tags: [{ key: "k".repeat(129) }] }),
      at: "tags[0].key",
      says: [
        'The key of tag "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…" has 129 characters; ECS accepts 128.',
        "Shorten it by 1 character.",
      ],
    },
    "257 characters of a value": {
      document: ec2Task({ tags: [{ ...team, value: "v".repeat(257) }] }),
      at: "tags[0].value",
      says: ['The value of tag "team" has 257 characters; ECS accepts 256.', "Shorten it by 1 character."],
    },
    "257 characters without a key": {
      document: ec2Task({ tags: [{ value: "v".repeat(257) }] }),
      at: ["tags[0]", "tags[0].value"],
      says: [
        "Tag #1 has no key; ECS accepts keys of 1 to 128 characters.",
        'Add `key`, like "team".',
        "The value of a tag has 257 characters; ECS accepts 256.",
        "Shorten it by 1 character.",
      ],
    },
    "a key of AWS": {
      document: ec2Task({ tags: [{ key: "AWS:team", value: "orders" }] }),
      at: "tags[0].key",
      says: [
        'The key of tag "AWS:team" begins with "aws:", which AWS keeps for itself.',
        'Begin the key otherwise, like "shop:team".',
      ],
    },
    "a key twice": {
      document: ec2Task({ tags: [team, team] }),
      at: "tags[1].key",
      says: ['Two tags have the key "team"; ECS accepts a key once.', "Remove one of them."],
    },
  },
  unknown: [
    ec2Task({ tags: UNKNOWN }),
    ec2Task({ tags: [UNKNOWN, UNKNOWN] }),
    ec2Task({
      tags: [
        { key: UNKNOWN, value: UNKNOWN },
        { key: UNKNOWN, value: UNKNOWN },
      ],
    }),
  ],
});

describeRule(
  "schema/tags",
  "taskDefinition",
  {
    at: "tags[1].key",
    accepts: { "no tags in a template": ec2Task({ tags: [] }) },
    rejects: {
      "a key twice in a template": {
        document: ec2Task({ tags: [team, team] }),
        says: ['Two tags have the key "team"; ECS accepts a key once.', "Remove one of them."],
      },
    },
    unknown: [],
  },
  { surroundings: { logGroups: () => [] } },
);

describeRule("schema/tags", "service", {
  at: "tags[1].key",
  accepts: { "no tags": { serviceName: "api", tags: [] } },
  rejects: {
    "a key twice": {
      document: { serviceName: "api", tags: [team, team] },
      says: ['Two tags have the key "team"; ECS accepts a key once.', "Remove one of them."],
    },
  },
  unknown: [{ serviceName: "api", tags: UNKNOWN }],
});

describeRule("schema/tags", "cluster", {
  at: "tags[1].key",
  accepts: { "no tags": { tags: [] } },
  rejects: {
    "a key twice": {
      document: { tags: [team, team] },
      says: ['Two tags have the key "team"; ECS accepts a key once.', "Remove one of them."],
    },
  },
  unknown: [{ tags: UNKNOWN }],
});

it("says nothing of an empty list that a program drops", () => {
  const document = { kind: "taskDefinition", name: "api", value: ec2Task({ tags: [] }) } as const;
  expect(check([{ ...document, mayBeCompleted: true, isTidied: true }])).toEqual([]);
});
