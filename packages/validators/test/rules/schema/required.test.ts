import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

describeRule("schema/container-image-required", "taskDefinition", {
  alone: "warning",
  accepts: {
    "an image": ec2Container({}),
    "a misspelt property, which another rule reports": ec2Container({ image: undefined, Image: "nginx:1.27" }),
  },
  rejects: {
    "no image": {
      document: ec2Container({ image: undefined }),
      at: "containerDefinitions[0]",
      says: [
        'Container "web" has no image. AWS answers: "Container.image should not be null or empty."',
        'Add `image`, like "public.ecr.aws/nginx/nginx:1.27".',
      ],
    },
    "an empty image": {
      document: ec2Container({ image: "" }),
      at: "containerDefinitions[0].image",
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
      at: "containerDefinitions[0]",
      says: [
        'Container #1 has no name. AWS answers: "Container.name should not be null or empty."',
        'Add `name`, like "api".',
      ],
    },
    "an empty name": {
      document: ec2Container({ name: "" }),
      at: "containerDefinitions[0].name",
      says: [
        'Container #1 has no name. AWS answers: "Container.name should not be null or empty."',
        'Add `name`, like "api".',
      ],
    },
  },
  unknown: [ec2Container({ name: UNKNOWN }), ec2Task({ containerDefinitions: [UNKNOWN] })],
});

describeRule("schema/containers-empty", "taskDefinition", {
  alone: "warning",
  accepts: {
    "a container": ec2Task(),
    "a misspelt property, which another rule reports": { family: "shop-api", containerDefinition: [] },
  },
  rejects: {
    "no containers": {
      document: { family: "shop-api" },
      at: "",
      says: [
        'Task "shop-api" has no containers. AWS answers: "Container list cannot be empty".',
        "Add a container with a name and an image to `containerDefinitions`.",
      ],
    },
    "an empty list in a task without a family": {
      document: { containerDefinitions: [] },
      at: "containerDefinitions",
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

describeRule("schema/family-required", "taskDefinition", {
  alone: "warning",
  accepts: {
    "a family": ec2Task(),
    "a misspelt property, which another rule reports": { ...ec2Task({ family: undefined }), Family: "shop-api" },
  },
  rejects: {
    "no family": {
      document: ec2Task({ family: undefined }),
      at: "",
      says: [
        "The task definition has no family; ECS requires one.",
        'Add `family`, the name that its revisions share, like "shop-api".',
      ],
    },
    "an empty family": {
      document: ec2Task({ family: "" }),
      at: "family",
      says: [
        "The task definition has no family; ECS requires one.",
        'Add `family`, the name that its revisions share, like "shop-api".',
      ],
    },
  },
  unknown: [ec2Task({ family: UNKNOWN })],
});

function service(properties: Readonly<Record<string, unknown>>): unknown {
  return { serviceName: "api", ...properties };
}

describeRule("schema/task-definition-required", "service", {
  at: "",
  alone: "warning",
  accepts: {
    "a task definition": service({ taskDefinition: "shop-api:3" }),
    "an external controller": service({ deploymentController: { type: "EXTERNAL" } }),
  },
  rejects: {
    none: {
      document: service({}),
      says: [
        'Service "api" has no `taskDefinition`; ECS requires one.',
        'Add `taskDefinition`, like "shop-api" or "shop-api:3".',
      ],
    },
    "none with CodeDeploy": {
      document: service({ deploymentController: { type: "CODE_DEPLOY" } }),
      says: [
        'Service "api" has no `taskDefinition`; ECS requires one.',
        'Add `taskDefinition`, like "shop-api" or "shop-api:3".',
      ],
    },
  },
  unknown: [
    service({ taskDefinition: UNKNOWN }),
    service({ deploymentController: UNKNOWN }),
    service({ deploymentController: { type: UNKNOWN } }),
  ],
});
