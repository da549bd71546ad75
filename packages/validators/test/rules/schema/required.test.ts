import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

describeRule("schema/container-image-required", "taskDefinition", {
  accepts: {
    "an image": ec2Container({}),
    "a misspelt property, which another rule reports": ec2Container({ image: undefined, Image: "nginx:1.27" }),
  },
  rejects: {
    "no image": {
      document: ec2Container({ image: undefined }),
      says: [
        'Container "web" has no image. AWS answers: "Container.image should not be null or empty."',
        'Add `image`, like "public.ecr.aws/nginx/nginx:1.27".',
      ],
    },
    "an empty image": {
      document: ec2Container({ image: "" }),
      says: [
        'Container "web" has no image. AWS answers: "Container.image should not be null or empty."',
        'Add `image`, like "public.ecr.aws/nginx/nginx:1.27".',
      ],
    },
  },
  unknown: [ec2Container({ image: UNKNOWN }), ec2Task({ containerDefinitions: [UNKNOWN] })],
});

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
