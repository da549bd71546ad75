import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

function containers(count: number): unknown {
  const containerDefinitions = Array.from({ length: count }, (_, index) => ({
    name: `web-${index}`,
    image: "public.ecr.aws/nginx/nginx:1.27",
    memory: 64,
  }));
  return ec2Task({ containerDefinitions });
}

function environmentFiles(count: number): unknown {
  const files = Array.from({ length: count }, (_, index) => ({ type: "s3", value: `arn:aws:s3:::shop/${index}.env` }));
  return ec2Container({ environmentFiles: files });
}

describeRule("schema/containers-max", "taskDefinition", {
  at: "containerDefinitions",
  accepts: { "10 containers": containers(10) },
  rejects: {
    "11 containers": {
      document: containers(11),
      says: ['Task "shop-api" has 11 containers; ECS accepts 10.', "Remove 1 entry from `containerDefinitions`."],
    },
  },
  unknown: [ec2Task({ containerDefinitions: UNKNOWN })],
});

describeRule("schema/environment-files-max", "taskDefinition", {
  at: "containerDefinitions[0].environmentFiles",
  accepts: { "10 files": environmentFiles(10) },
  rejects: {
    "12 files": {
      document: environmentFiles(12),
      says: ['Container "web" has 12 environment files; ECS accepts 10.', "Remove 2 entries from `environmentFiles`."],
    },
  },
  unknown: [ec2Container({ environmentFiles: UNKNOWN })],
});

describeRule("schema/credential-specs-max", "taskDefinition", {
  at: "containerDefinitions[0].credentialSpecs",
  accepts: { "one credential spec": ec2Container({ credentialSpecs: ["credentialspec:arn:aws:s3:::shop/gmsa.json"] }) },
  rejects: {
    two: {
      document: ec2Container({ credentialSpecs: ["a", "b"] }),
      says: ['Container "web" has 2 credential specs; ECS accepts 1.', "Remove 1 entry from `credentialSpecs`."],
    },
  },
  unknown: [ec2Container({ credentialSpecs: UNKNOWN })],
});
