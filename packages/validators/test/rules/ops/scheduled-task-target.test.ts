import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";
import { describeRule } from "../describe-rule.ts";
import { LATER, taskOf, template } from "../templates.ts";

const target = (more: object) => ({ taskDefinitionArn: "web", ...more });
const NETWORK = { AwsVpcConfiguration: { Subnets: ["subnet-1"] } };
const NO_NETWORK =
  'and no `networkConfiguration`. AWS answers: "Parameter NetworkConfiguration must be specified for target when launch type is FARGATE."';

describeRule("ops/scheduled-task-target", "ecsTarget", {
  accepts: {
    "Fargate with a network": target({
      launchType: "FARGATE",
      networkConfiguration: NETWORK,
      platformVersion: "1.4.0",
    }),
    instances: target({ launchType: "EC2" }),
    "whatever the cluster has": target({ platformVersion: "1.4.0" }),
    "one task": target({ taskCount: 1 }),
    "ten tasks": target({ taskCount: 10 }),
  },
  rejects: {
    "Fargate without a network": {
      document: target({ launchType: "FARGATE" }),
      at: "",
      says: [`The target has the launch type FARGATE ${NO_NETWORK}`, "Name subnets in `networkConfiguration`."],
    },
    "no task": {
      document: target({ taskCount: 0 }),
      at: "taskCount",
      says: [
        "The target starts 0 tasks; EventBridge starts 1 to 10 at a time.",
        "Set `taskCount` to a number from 1 to 10.",
      ],
    },
    "eleven tasks": {
      document: target({ taskCount: 11 }),
      at: "taskCount",
      says: [
        "The target starts 11 tasks; EventBridge starts 1 to 10 at a time.",
        "Set `taskCount` to a number from 1 to 10.",
      ],
    },
    "a version of Fargate on instances": {
      document: target({ launchType: "EC2", platformVersion: "1.4.0" }),
      at: "platformVersion",
      says: [
        "The target runs on instances and has a `platformVersion`, which only Fargate has.",
        "Remove `platformVersion`.",
      ],
      fixed: target({ launchType: "EC2" }),
      title: "Remove the platform version",
    },
    "a version of Fargate on machines of its own": {
      document: target({ launchType: "EXTERNAL", platformVersion: "1.4.0" }),
      at: "platformVersion",
      says: [
        "The target runs on instances and has a `platformVersion`, which only Fargate has.",
        "Remove `platformVersion`.",
      ],
      fixed: target({ launchType: "EXTERNAL" }),
      title: "Remove the platform version",
    },
  },
  unknown: [
    target({ launchType: UNKNOWN, platformVersion: "1.4.0" }),
    target({ launchType: "FARGATE", networkConfiguration: UNKNOWN }),
    target({ taskCount: UNKNOWN }),
  ],
});

describeBeside("ops/scheduled-task-target", {
  at: "",
  accepts: {
    "a network": { ecsTarget: target({ networkConfiguration: NETWORK }), taskDefinition: { networkMode: "awsvpc" } },
    "another mode": { ecsTarget: target({}), taskDefinition: { networkMode: "bridge" } },
    "a mode that is not known": { ecsTarget: target({}), taskDefinition: { networkMode: UNKNOWN } },
  },
  rejects: {
    "a task that needs a network": {
      documents: { ecsTarget: target({}), taskDefinition: { family: "web", networkMode: "awsvpc" } },
      says: [
        `The target has task definition "web" with the network mode awsvpc ${NO_NETWORK}`,
        "Name subnets in `networkConfiguration`.",
      ],
    },
  },
});

const EcsParameters = { TaskDefinitionArn: { Ref: "Task" } };
const scheduled = (more: object, task: unknown = taskOf()) =>
  template({
    Task: task,
    Nightly: { Type: "AWS::Scheduler::Schedule", Properties: { Target: { EcsParameters, ...more } } },
  });
const overriding = (name: string) => JSON.stringify({ containerOverrides: [{ name, command: ["${Command}"] }] });
const strange = (name: string) =>
  `The target overrides container "${name}", which task definition "Task" does not have. AWS answers: "Override for container named ${name} is not a container in the TaskDefinition."`;

describeRule("ops/scheduled-task-target", "template", {
  at: "Resources.Nightly.Properties.Target.Input",
  accepts: {
    "a container of the task": scheduled({ Input: overriding("web") }),
    "no input": scheduled({}),
    "no overrides": scheduled({ Input: "{}" }),
    "a name that is filled in": scheduled({ Input: { "Fn::Sub": overriding("${Name}") } }),
    "a name of the event": scheduled({ InputTransformer: { InputTemplate: overriding("<name>") } }),
    "what is JSON only when it is filled in": scheduled({ Input: { "Fn::Sub": "{${Overrides}}" } }),
    "a task of elsewhere": scheduled({ EcsParameters: { TaskDefinitionArn: "web" }, Input: overriding("other") }),
  },
  rejects: {
    "a container that is misspelt": {
      document: scheduled({ Input: overriding("wep") }),
      says: [strange("wep"), 'Did you mean "web"?'],
    },
    "another container": {
      document: scheduled({ Input: { "Fn::Sub": overriding("report") } }),
      says: [strange("report"), 'Name "web".'],
    },
    "another container in the template of an input": {
      document: scheduled({ InputTransformer: { InputTemplate: overriding("report") } }),
      at: "Resources.Nightly.Properties.Target.InputTransformer.InputTemplate",
      says: [strange("report"), 'Name "web".'],
    },
  },
  unknown: [
    scheduled({ Input: LATER }),
    scheduled({ Input: overriding("other") }, taskOf({ ContainerDefinitions: LATER })),
    scheduled({ Input: overriding("other") }, taskOf({}, { Name: LATER })),
  ],
});
