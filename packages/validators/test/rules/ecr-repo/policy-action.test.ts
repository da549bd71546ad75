import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const ROOT = { AWS: "arn:aws:iam::123456789012:root" };
const policy = (more: object) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: ROOT, ...more }],
});

const misspelt = (action: string, meant: string, of = "the repository policy") => [
  `A statement of ${of} has the action "${action}", which ECR does not know.`,
  `Did you mean "ecr:${meant}"?`,
];

describeRule("ecr-repo/policy-action", "repositoryPolicy", {
  at: "Statement[0].Action",
  accepts: {
    actions: policy({ Action: ["ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"] }),
    "another case": policy({ Action: "ECR:batchgetimage" }),
    "a part of a name": policy({ Action: ["ecr:*", "ecr:BatchGetImag*", "ecr:?atchGetImagx"] }),
    "one that may be new": policy({ Action: "ecr:BatchSignImage" }),
    "one that is filled in": policy({ Action: "ecr:BatchGetImag${E}" }),
    "one of another service, which another rule reports": policy({ Action: "ec2:BatchGetImagee" }),
    "three letters off": policy({ Action: "ecr:BatchGetImagexyz" }),
  },
  rejects: {
    "a letter off": {
      document: policy({ Action: "ecr:BatchCheckLaterAvailability" }),
      says: misspelt("ecr:BatchCheckLaterAvailability", "BatchCheckLayerAvailability"),
    },
    "two letters off": {
      document: policy({ Action: ["ecr:BatchGetImage", "ecr:BatchGetImagexy"] }),
      at: "Statement[0].Action[1]",
      says: misspelt("ecr:BatchGetImagexy", "BatchGetImage"),
    },
    "a blank": {
      document: policy({ Action: ["ecr: ListImages"] }),
      at: "Statement[0].Action[0]",
      says: misspelt("ecr: ListImages", "ListImages"),
    },
    "one that is left out": {
      document: policy({ NotAction: "ecr:ListImage" }),
      at: "Statement[0].NotAction",
      says: misspelt("ecr:ListImage", "ListImages"),
    },
  },
  unknown: [{ Statement: UNKNOWN }, policy({ Action: UNKNOWN }), policy({ Action: [UNKNOWN] })],
});

describeRule("ecr-repo/policy-action", "registryPolicy", {
  at: "Statement[0].Action",
  accepts: { actions: policy({ Action: ["ecr:ReplicateImage", "ecr:CreateRepository"] }) },
  rejects: {
    "a letter off": {
      document: policy({ Action: "ecr:ReplicateImages" }),
      says: misspelt("ecr:ReplicateImages", "ReplicateImage", "the registry policy"),
    },
  },
  unknown: [policy({ Action: UNKNOWN })],
});
