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
