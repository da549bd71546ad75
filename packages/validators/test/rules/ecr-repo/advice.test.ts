import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

describeRule("ecr-repo/cmk", "repository", {
  at: "",
  accepts: {
    "what is right": {
      repositoryName: "shop/api",
      encryptionConfiguration: { encryptionType: "KMS", kmsKey: "arn:aws:kms:eu-west-1:123456789012:key/a" },
    },
  },
  rejects: {
    "what is wrong": {
      document: { repositoryName: "shop/api" },
      says: [
        'Repository "shop/api" is encrypted with a key of AWS; nobody can take that one away.',
        "Set `kmsKey`; it cannot be changed later.",
      ],
    },
  },
  unknown: [{ repositoryName: "shop/api", encryptionConfiguration: UNKNOWN }],
});

describeRule("ecr-repo/immutable-with-cache", "creationTemplate", {
  at: "imageTagMutability",
  accepts: {
    "what is right": { prefix: "hub", appliedFor: ["PULL_THROUGH_CACHE"], imageTagMutability: "MUTABLE" },
    replicas: { prefix: "hub", appliedFor: ["REPLICATION"], imageTagMutability: "IMMUTABLE" },
  },
  rejects: {
    "what is wrong": {
      document: { prefix: "hub", appliedFor: ["PULL_THROUGH_CACHE"], imageTagMutability: "IMMUTABLE" },
      says: [
        'Repository creation template "hub" keeps the tags of a cache where they are; an image that its registry moves to a new one is never refreshed.',
        'Set `imageTagMutability` to "MUTABLE", or except the tags that move.',
      ],
    },
  },
  unknown: [
    { prefix: "hub", appliedFor: UNKNOWN, imageTagMutability: "IMMUTABLE" },
    { prefix: "hub", appliedFor: ["PULL_THROUGH_CACHE"], imageTagMutability: UNKNOWN },
  ],
});

describeRule("ecr-repo/policy-resource", "repositoryPolicy", {
  accepts: {
    "what is right": {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:BatchGetImage" },
      ],
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::123456789012:root" },
            Action: "ecr:BatchGetImage",
            Resource: "*",
          },
        ],
      },
      at: "Statement[0].Resource",
      says: ["A statement of the repository policy names a resource; the repository is meant anyway.", "Remove it."],
    },
    "all others": {
      document: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::123456789012:root" },
            Action: "ecr:BatchGetImage",
            NotResource: "*",
          },
        ],
      },
      at: "Statement[0].NotResource",
      says: ["A statement of the repository policy names a resource; the repository is meant anyway.", "Remove it."],
    },
  },
  unknown: [{ Statement: UNKNOWN }],
});

describeRule("ecr-repo/policy-wildcard-action", "repositoryPolicy", {
  at: "Statement[0].Action",
  accepts: {
    "what is right": {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::123456789012:root" },
          Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"],
        },
      ],
    },
    "what is allowed under a condition": {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: "*",
          Action: "ecr:*",
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-0123456789" } },
        },
      ],
    },
    "what denies": {
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:*" }],
    },
  },
  rejects: {
    "everything, whatever it is": {
      document: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: ["*"] }],
      },
      says: [
        "The repository policy allows everything, deleting images, too.",
        "To pull, allow ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability.",
      ],
    },
    "what is wrong": {
      document: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:*" }],
      },
      says: [
        "The repository policy allows everything, deleting images, too.",
        "To pull, allow ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability.",
      ],
    },
  },
  unknown: [
    {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: UNKNOWN }],
    },
    {
      Version: "2012-10-17",
      Statement: [{ Effect: UNKNOWN, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:*" }],
    },
  ],
});

describeRule("ecr-repo/ptc-prefix", "pullThroughCacheRule", {
  at: "ecrRepositoryPrefix",
  accepts: {
    "what is right": { ecrRepositoryPrefix: "quay", upstreamRegistryUrl: "quay.io" },
    ROOT: { ecrRepositoryPrefix: "ROOT", upstreamRegistryUrl: "quay.io" },
    "30 characters": { ecrRepositoryPrefix: "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqq", upstreamRegistryUrl: "quay.io" },
  },
  rejects: {
    "what is wrong": {
      document: { ecrRepositoryPrefix: "Quay", upstreamRegistryUrl: "quay.io" },
      says: [
        'A pull-through cache rule has the prefix "Quay"; ECR accepts ROOT, or 2 to 30 small letters and digits with single marks between them.',
        'Write it like "docker-hub".',
      ],
    },
    "one character": {
      document: { ecrRepositoryPrefix: "q", upstreamRegistryUrl: "quay.io" },
      says: [
        'A pull-through cache rule has the prefix "q"; ECR accepts ROOT, or 2 to 30 small letters and digits with single marks between them.',
        'Write it like "docker-hub".',
      ],
    },
    "31 characters": {
      document: { ecrRepositoryPrefix: "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq", upstreamRegistryUrl: "quay.io" },
      says: [
        'A pull-through cache rule has the prefix "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"; ECR accepts ROOT, or 2 to 30 small letters and digits with single marks between them.',
        'Write it like "docker-hub".',
      ],
    },
  },
  unknown: [{ ecrRepositoryPrefix: UNKNOWN, upstreamRegistryUrl: "quay.io" }],
});

describeRule("ecr-repo/scan-type-basic", "scanningConfiguration", {
  at: "scanType",
  accepts: { "what is right": { scanType: "ENHANCED", rules: [] } },
  rejects: {
    "what is wrong": {
      document: { scanType: "BASIC", rules: [] },
      says: [
        "The scanning configuration is BASIC; it knows the holes of operating systems, and none of the libraries of programs.",
        'Set `scanType` to "ENHANCED"; Amazon Inspector charges for it.',
      ],
    },
  },
  unknown: [{ scanType: UNKNOWN, rules: [] }],
});
