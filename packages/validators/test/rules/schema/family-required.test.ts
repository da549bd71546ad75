import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

describeRule("schema/family-required", "taskDefinition", {
  accepts: {
    "a family": ec2Task(),
    "a misspelt property, which another rule reports": { ...ec2Task({ family: undefined }), Family: "shop-api" },
  },
  rejects: {
    "no family": {
      document: ec2Task({ family: undefined }),
      says: [
        "The task definition has no family; ECS requires one.",
        'Add `family`, the name that its revisions share, like "shop-api".',
      ],
    },
    "an empty family": {
      document: ec2Task({ family: "" }),
      says: [
        "The task definition has no family; ECS requires one.",
        'Add `family`, the name that its revisions share, like "shop-api".',
      ],
    },
  },
  unknown: [ec2Task({ family: UNKNOWN })],
});
