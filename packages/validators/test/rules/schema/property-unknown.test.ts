import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

describeRule("schema/property-unknown", "taskDefinition", {
  accepts: {
    "properties of the API": ec2Task(),
    "what AWS answers, which another rule reports": ec2Task({ revision: 3 }),
    "a name that a template fills in": ec2Task({ "{{ roles }}": "" }),
    "a misspelt one, which another rule reports": ec2Container({ Image: "nginx:1.27" }),
  },
  rejects: {
    "a property of nothing": {
      document: ec2Task({ owner: "shop" }),
      at: "owner",
      says: [
        "`owner` is not a property of TaskDefinition that is known here.",
        "Remove `owner`, unless AWS has added it lately.",
      ],
    },
    "a property of a container": {
      document: ec2Container({ replicas: 2 }),
      at: "containerDefinitions[0].replicas",
      says: [
        "`containerDefinitions[0].replicas` is not a property of ContainerDefinition that is known here.",
        "Remove `replicas`, unless AWS has added it lately.",
      ],
    },
    "a comment": {
      document: ec2Task({ _comment: "Of the shop" }),
      at: "_comment",
      says: [
        "`_comment` is not a property of TaskDefinition, and AWS takes no comments.",
        "Remove `_comment` before AWS gets it.",
      ],
    },
    "a comment in a container": {
      document: ec2Container({ "// why": "Of the shop" }),
      at: 'containerDefinitions[0]["// why"]',
      says: [
        '`containerDefinitions[0]["// why"]` is not a property of ContainerDefinition, and AWS takes no comments.',
        'Remove `["// why"]` before AWS gets it.',
      ],
    },
    "a name that only begins like a comment": {
      document: ec2Task({ commentary: 1 }),
      at: "commentary",
      says: [
        "`commentary` is not a property of TaskDefinition that is known here.",
        "Remove `commentary`, unless AWS has added it lately.",
      ],
    },
    "a property of another structure": {
      document: ec2Container({ runtimePlatform: {} }),
      at: "containerDefinitions[0].runtimePlatform",
      says: [
        "`containerDefinitions[0].runtimePlatform` is not a property of ContainerDefinition, but of TaskDefinition.",
        "Move `runtimePlatform` to the task definition.",
      ],
    },
    "a property of a container in a task": {
      document: ec2Task({ logConfiguration: { logDriver: "awslogs" } }),
      at: "logConfiguration",
      says: [
        "`logConfiguration` is not a property of TaskDefinition, but of ContainerDefinition.",
        "Move `logConfiguration` to a container.",
      ],
    },
    "a property of a container in a task, as templates spell it": {
      document: ec2Task({ Environment: [] }),
      at: "Environment",
      says: [
        "`Environment` is not a property of TaskDefinition, but of ContainerDefinition.",
        "Move `Environment` to a container.",
      ],
    },
    "a name in shorter words": {
      document: ec2Container({ logConfig: {} }),
      at: "containerDefinitions[0].logConfig",
      says: [
        "`containerDefinitions[0].logConfig` is not a property of ContainerDefinition that is known here.",
        "Did you mean `logConfiguration`?",
      ],
    },
    "a name in words of two letters": {
      document: ec2Container({ loCo: {} }),
      at: "containerDefinitions[0].loCo",
      says: [
        "`containerDefinitions[0].loCo` is not a property of ContainerDefinition that is known here.",
        "Remove `loCo`, unless AWS has added it lately.",
      ],
    },
    "an option of FireLens": {
      document: ec2Container({ firelensConfiguration: { type: "fluentbit", "enable-ecs-log-metadata": "true" } }),
      at: "containerDefinitions[0].firelensConfiguration.enable-ecs-log-metadata",
      says: [
        "`containerDefinitions[0].firelensConfiguration.enable-ecs-log-metadata` is not a property of FirelensConfiguration, but an option.",
        "Move `enable-ecs-log-metadata` to `options`.",
      ],
    },
    "an option of a log driver": {
      document: ec2Container({ logConfiguration: { logDriver: "awslogs", "awslogs-group": "/shop" } }),
      at: "containerDefinitions[0].logConfiguration.awslogs-group",
      says: [
        "`containerDefinitions[0].logConfiguration.awslogs-group` is not a property of LogConfiguration, but an option.",
        "Move `awslogs-group` to `options`.",
      ],
    },
    "a name that every object has": {
      document: ec2Container({ constructor: 1 }),
      at: "containerDefinitions[0].constructor",
      says: [
        "`containerDefinitions[0].constructor` is not a property of ContainerDefinition that is known here.",
        "Remove `constructor`, unless AWS has added it lately.",
      ],
    },
  },
  unknown: [ec2Task({ containerDefinitions: UNKNOWN })],
});

describeRule("schema/property-unknown", "repository", {
  at: "imageScanConfiguration",
  accepts: { "its name": { repositoryName: "shop", imageScanningConfiguration: { scanOnPush: true } } },
  rejects: {
    "a shorter word": {
      document: { repositoryName: "shop", imageScanConfiguration: { scanOnPush: true } },
      says: [
        "`imageScanConfiguration` is not a property of Repository that is known here.",
        "Did you mean `imageScanningConfiguration`?",
      ],
    },
  },
  unknown: [{ repositoryName: UNKNOWN }],
});
