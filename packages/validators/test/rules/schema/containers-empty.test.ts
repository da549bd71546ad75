import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

describeRule("schema/containers-empty", "taskDefinition", {
  accepts: {
    "a container": ec2Task(),
    "a misspelt property, which another rule reports": { family: "shop-api", containerDefinition: [] },
  },
  rejects: {
    "no containers": {
      document: { family: "shop-api" },
      says: [
        'Task "shop-api" has no containers. AWS answers: "Container list cannot be empty".',
        "Add a container with a name and an image to `containerDefinitions`.",
      ],
    },
    "an empty list in a task without a family": {
      document: { containerDefinitions: [] },
      says: [
        'The task has no containers. AWS answers: "Container list cannot be empty".',
        "Add a container with a name and an image to `containerDefinitions`.",
      ],
    },
  },
  unknown: [
    ec2Task({ containerDefinitions: UNKNOWN }),
    ec2Task({ containerDefinitions: [UNKNOWN] }),
    ec2Task({ containerDefinitions: "web" }),
  ],
});
