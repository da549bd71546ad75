import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("images/no-digest", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    "what is right": task({
      image: "public.ecr.aws/nginx/nginx:1.27@sha256:0000000000000000000000000000000000000000000000000000000000000000",
    }),
    "no tag, which another rule tells": task({ image: "web" }),
    "what is filled in": task({ image: "web:${TAG}" }),
  },
  rejects: {
    "what is wrong": {
      document: task({}),
      says: [
        'Container "web" runs "public.ecr.aws/nginx/nginx:1.27", by a tag; whoever may push may move it.',
        "Add @sha256: and the digest.",
      ],
    },
  },
  unknown: [task({ image: UNKNOWN })],
});

describeRule("images/repository-credentials", "taskDefinition", {
  at: "containerDefinitions[0].repositoryCredentials",
  accepts: {
    "what is right": task(
      { repositoryCredentials: { credentialsParameter: "hub" } },
      { executionRoleArn: "arn:aws:iam::123456789012:role/shop" },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task({ repositoryCredentials: { credentialsParameter: "hub" } }),
      says: [
        'Container "web" logs in to a registry and its task has no execution role; ECS reads the login with its rights.',
        "Set `executionRoleArn` to a role that may read it.",
      ],
    },
  },
  unknown: [
    task({ repositoryCredentials: UNKNOWN }),
    task({ repositoryCredentials: { credentialsParameter: "hub" } }, { executionRoleArn: UNKNOWN }),
  ],
});

describeRule("images/version-consistency-disabled", "taskDefinition", {
  at: "containerDefinitions[0].versionConsistency",
  accepts: {
    "what is right": task({ versionConsistency: "enabled" }),
    "a digest": task({
      versionConsistency: "disabled",
      image: "web@sha256:0000000000000000000000000000000000000000000000000000000000000000",
    }),
  },
  rejects: {
    "what is wrong": {
      document: task({ versionConsistency: "disabled" }),
      says: [
        'Container "web" looks its tag up for each task anew; tasks of one deployment may run different images.',
        "Remove `versionConsistency`, or name the image by its digest.",
      ],
    },
  },
  unknown: [task({ versionConsistency: UNKNOWN }), task({ versionConsistency: "disabled", image: UNKNOWN })],
});

describeRule("images/xray-image-source", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    "what is right": task({ image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0" }),
    "another image": task({ image: "amazon/other:1" }),
  },
  rejects: {
    "what is wrong": {
      document: task({ image: "amazon/aws-otel-collector:v0.49.0" }),
      says: [
        'Container "web" runs "amazon/aws-otel-collector:v0.49.0" of Docker Hub; ECR Public has it, and counts no pulls from AWS.',
        "Pull it from public.ecr.aws/aws-observability, or from public.ecr.aws/xray.",
      ],
    },
  },
  unknown: [task({ image: UNKNOWN })],
});
