import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { DIGEST, PLACEHOLDERS, REPOSITORY, running } from "./images.ts";

describeRule("images/missing-tag", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    ...PLACEHOLDERS,
    "a tag": running("nginx:1.27"),
    "latest, which another rule reports": running("nginx:latest"),
    "a digest": running(`${REPOSITORY}@${DIGEST}`),
    "an ARN, which another rule reports": running("arn:aws:ecr:eu-west-1:123456789012:repository/api"),
    "a registry alone, which another rule reports": running("123456789012.dkr.ecr.eu-west-1.amazonaws.com"),
    "no image, which another rule reports": running(""),
  },
  rejects: {
    "a repository": {
      document: running("amazon/aws-xray-daemon"),
      says: [
        'Container "web" runs "amazon/aws-xray-daemon" without a tag, so it gets "latest", which moves.',
        'Add the tag of one build, like ":1.4.2", or a digest.',
      ],
    },
    "a repository at a port": {
      document: running("registry.example:5000/api"),
      says: [
        'Container "web" runs "registry.example:5000/api" without a tag, so it gets "latest", which moves.',
        'Add the tag of one build, like ":1.4.2", or a digest.',
      ],
    },
  },
  unknown: [running(UNKNOWN)],
});
