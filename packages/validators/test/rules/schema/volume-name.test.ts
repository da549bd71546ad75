import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

function named(...names: readonly unknown[]): unknown {
  return ec2Task({ volumes: names.map((name) => ({ name })) });
}

describeRule("schema/volume-name", "taskDefinition", {
  accepts: {
    "two names": named("data", "cache_2"),
    "255 characters": named("a".repeat(255)),
    "a placeholder": named("${VOLUME}"),
  },
  rejects: {
    "no name": {
      document: named(undefined),
      at: "volumes[0]",
      alone: "warning",
      says: ["Volume #1 has no name, so no container can mount it.", 'Add `name`, like "data".'],
    },
    "an empty name": {
      document: named(""),
      at: "volumes[0]",
      alone: "warning",
      says: ["Volume #1 has no name, so no container can mount it.", 'Add `name`, like "data".'],
    },
    "two empty names, each once": {
      document: named("", ""),
      at: ["volumes[0]", "volumes[1]"],
      alone: "warning",
      says: [
        "Volume #1 has no name, so no container can mount it.",
        'Add `name`, like "data".',
        "Volume #2 has no name, so no container can mount it.",
        'Add `name`, like "data".',
      ],
    },
    "a slash": {
      document: named("shop/data"),
      at: "volumes[0].name",
      says: [
        'A volume is named "shop/data"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "data".',
      ],
    },
    "one name twice": {
      document: named("data", "data"),
      at: "volumes[1].name",
      says: ['Two volumes are named "data"; ECS accepts a name once.', "Rename one of them."],
    },
  },
  unknown: [named(UNKNOWN, UNKNOWN), ec2Task({ volumes: [UNKNOWN] }), ec2Task({ volumes: UNKNOWN })],
});
