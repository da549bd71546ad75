import { describeRule } from "../describe-rule.ts";
import { LATER, taskOf, template } from "../templates.ts";

const express = (properties: object, more: object = {}) =>
  template({ Shop: { Type: "AWS::ECS::ExpressGatewayService", Properties: properties }, ...more });
const named = (container: object) => express({ TaskDefinitionArn: { Ref: "Task" } }, { Task: taskOf({}, container) });

describeRule("deploy/express-service", "template", {
  accepts: {
    "a size": express({ Cpu: "256", Memory: "512" }),
    numbers: express({ Cpu: 1024, Memory: "2 GB" }),
    "a path": express({ HealthCheckPath: "/ping" }),
    "one number of tasks": express({ ScalingTarget: { MinTaskCount: 2, MaxTaskCount: 2 } }),
    "a task with its main container": named({ Name: "Main" }),
    "a task of elsewhere": express({ TaskDefinitionArn: "shop:1" }),
  },
  rejects: {
    "no size of Fargate": {
      document: express({ Cpu: "256", Memory: "4096" }),
      at: "Resources.Shop.Properties.Cpu",
      says: [
        "Shop has the size 256/4096, which Fargate does not have.",
        "With 256, set `Memory` to 512, 1024 or 2048.",
      ],
    },
    "no CPU of Fargate": {
      document: express({ Cpu: "300", Memory: "512" }),
      at: "Resources.Shop.Properties.Cpu",
      says: ["Shop has the size 300/512, which Fargate does not have.", "Set `Cpu` to one of 256 to 32768."],
    },
    "no path": {
      document: express({ HealthCheckPath: "ping" }),
      at: "Resources.Shop.Properties.HealthCheckPath",
      says: ['Shop is asked for its health at "ping"; a path begins with /.', 'Set `HealthCheckPath` to "/ping".'],
    },
    "more than most": {
      document: express({ ScalingTarget: { MinTaskCount: 3, MaxTaskCount: "2" } }),
      at: "Resources.Shop.Properties.ScalingTarget.MinTaskCount",
      says: ["Shop has at least 3 tasks and at most 2.", "Set `MaxTaskCount` to 3 or more."],
    },
    "a task and settings": {
      document: express({ TaskDefinitionArn: "shop:1", Cpu: "256", Memory: "512" }),
      at: "Resources.Shop.Properties.Cpu",
      says: [
        "Shop names a task definition and says Cpu and Memory itself; ECS takes that from the one or the other.",
        "Remove Cpu and Memory, or `TaskDefinitionArn`.",
      ],
    },
    "a task without its main container": {
      document: named({ Name: "web" }),
      at: "Resources.Shop.Properties.TaskDefinitionArn",
      says: [
        "Shop sends requests to the container Main, which Task has not.",
        'Name the container of Task that answers "Main", and give it one port with a name.',
      ],
    },
  },
  unknown: [
    express({ Cpu: LATER, Memory: "1" }),
    express({ Cpu: "256", Memory: LATER }),
    express({ HealthCheckPath: LATER, ScalingTarget: { MinTaskCount: LATER, MaxTaskCount: 1 } }),
    named({ Name: LATER }),
  ],
});
