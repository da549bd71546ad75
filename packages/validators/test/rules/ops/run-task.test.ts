import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";
import { describeRule } from "../describe-rule.ts";

const run = (more: object) => ({ taskDefinition: "web", ...more });
const networkConfiguration = { awsvpcConfiguration: { subnets: ["subnet-1"] } };
const NO_NETWORK = `and no \`networkConfiguration\`. AWS answers: "Network Configuration must be provided when networkMode 'awsvpc' is specified."`;
const COUNT_HELP = "Set `count` to a number from 1 to 10.";

describeRule("ops/run-task", "runTask", {
  accepts: {
    "Fargate with a network": run({ launchType: "FARGATE", networkConfiguration, platformVersion: "1.4.0" }),
    instances: run({ launchType: "EC2" }),
    "whatever the cluster has": run({ platformVersion: "1.4.0" }),
    "one task": run({ count: 1 }),
    "ten tasks": run({ count: 10 }),
    "overrides of what is not known": run({ overrides: { containerOverrides: [{ name: "web" }] } }),
    "an override that is empty": run({ overrides: { containerOverrides: [{}] } }),
  },
  rejects: {
    "Fargate without a network": {
      document: run({ launchType: "FARGATE" }),
      at: "",
      alone: "warning",
      says: [
        `The run has the launch type FARGATE ${NO_NETWORK}`,
        "Name subnets in `networkConfiguration.awsvpcConfiguration`.",
      ],
    },
    "an override without a name": {
      document: run({ overrides: { containerOverrides: [{ name: "web" }, { command: ["up"] }] } }),
      at: "overrides.containerOverrides[1]",
      says: [
        "Override #2 of the run names no container, and ECS overrides one by its name.",
        "Set `name` to the name of a container of the task definition.",
      ],
    },
    "no task": {
      document: run({ count: 0 }),
      at: "count",
      says: ["The run starts 0 tasks; ECS starts 1 to 10 in one call.", COUNT_HELP],
    },
    "eleven tasks": {
      document: run({ count: 11 }),
      at: "count",
      says: ["The run starts 11 tasks; ECS starts 1 to 10 in one call.", COUNT_HELP],
    },
    "a version of Fargate on instances": {
      document: run({ launchType: "EXTERNAL", platformVersion: "1.4.0" }),
      at: "platformVersion",
      says: [
        "The run is on instances and has a `platformVersion`, which only Fargate has.",
        "Remove `platformVersion`.",
      ],
      fixed: run({ launchType: "EXTERNAL" }),
      title: "Remove the platform version",
    },
    "a version of Fargate on instances of EC2": {
      document: run({ launchType: "EC2", platformVersion: "1.4.0" }),
      at: "platformVersion",
      says: [
        "The run is on instances and has a `platformVersion`, which only Fargate has.",
        "Remove `platformVersion`.",
      ],
      fixed: run({ launchType: "EC2" }),
      title: "Remove the platform version",
    },
  },
  unknown: [
    run({ launchType: UNKNOWN, platformVersion: "1.4.0" }),
    run({ launchType: "FARGATE", networkConfiguration: UNKNOWN }),
    run({ count: UNKNOWN, overrides: UNKNOWN }),
  ],
});

const overrides = (name: unknown) => ({ overrides: { containerOverrides: [{ name }] } });
const TASK = { family: "web", networkMode: "awsvpc", containerDefinitions: [{ name: "migrate" }] };
const UNKNOWN_CONTAINER = (name: string) =>
  `The run overrides container "${name}", which task definition "web" does not have. AWS answers: "Override for container named ${name} is not a container in the TaskDefinition."`;

describeBeside("ops/run-task", {
  accepts: {
    "a network": { runTask: run({ networkConfiguration }), taskDefinition: TASK },
    "another mode": { runTask: run({}), taskDefinition: { networkMode: "bridge" } },
    "a container of the task": {
      runTask: run({ networkConfiguration, ...overrides("migrate") }),
      taskDefinition: TASK,
    },
    "a name that is not known": { runTask: run({ networkConfiguration, ...overrides(UNKNOWN) }), taskDefinition: TASK },
    "a name that is filled in": {
      runTask: run({ networkConfiguration, ...overrides("<NAME>") }),
      taskDefinition: TASK,
    },
  },
  rejects: {
    "a task that needs a network": {
      documents: { runTask: run({}), taskDefinition: TASK },
      at: "",
      says: [
        `The run has task definition "web" with the network mode awsvpc ${NO_NETWORK}`,
        "Name subnets in `networkConfiguration.awsvpcConfiguration`.",
      ],
    },
    "a container that is misspelt": {
      documents: { runTask: run({ networkConfiguration, ...overrides("migrat") }), taskDefinition: TASK },
      at: "overrides.containerOverrides[0].name",
      says: [UNKNOWN_CONTAINER("migrat"), 'Did you mean "migrate"?'],
    },
    "a container of another task": {
      documents: { runTask: run({ networkConfiguration, ...overrides("report") }), taskDefinition: TASK },
      at: "overrides.containerOverrides[0].name",
      says: [UNKNOWN_CONTAINER("report"), "Set `name` to the name of one of its containers."],
    },
  },
});
