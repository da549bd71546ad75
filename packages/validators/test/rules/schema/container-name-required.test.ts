import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

describeRule("schema/container-name-required", "taskDefinition", {
  accepts: { "a name": ec2Container({}) },
  rejects: {
    "no name": {
      document: ec2Container({ name: undefined }),
      says: [
        'Container #1 has no name. AWS answers: "Container.name should not be null or empty."',
        'Add `name`, like "api".',
      ],
    },
    "an empty name": {
      document: ec2Container({ name: "" }),
      says: [
        'Container #1 has no name. AWS answers: "Container.name should not be null or empty."',
        'Add `name`, like "api".',
      ],
    },
  },
  unknown: [ec2Container({ name: UNKNOWN }), ec2Task({ containerDefinitions: [UNKNOWN] })],
});
