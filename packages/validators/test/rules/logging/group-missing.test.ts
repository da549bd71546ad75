import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const task = (group: unknown, more: object = {}, logDriver = "awslogs") => ({
  family: "shop",
  containerDefinitions: [
    { name: "web", logConfiguration: { logDriver, options: { "awslogs-group": group, ...more } } },
  ],
});

const SAYS = [
  'Container "web" logs to "/shop", which the template does not make; a task whose log group is not there does not start.',
  'Add an AWS::Logs::LogGroup with that name, or set `awslogs-create-group` to "true".',
];

describeBeside("logging/group-missing", {
  at: "containerDefinitions[0].logConfiguration.options.awslogs-group",
  accepts: {
    "a group of the template": { taskDefinition: task("/shop"), logGroups: ["/shop"] },
    "a group that the container makes": {
      taskDefinition: task("/shop", { "awslogs-create-group": "true" }),
      logGroups: ["/api"],
    },
    "a group that is not known": { taskDefinition: task(UNKNOWN), logGroups: ["/api"] },
    "a group that is filled in": { taskDefinition: task("/${APP}"), logGroups: ["/api"] },
    "a template without groups": { taskDefinition: task("/shop"), logGroups: [] },
    "another driver": { taskDefinition: task("/shop", {}, "splunk"), logGroups: ["/api"] },
  },
  rejects: {
    "a group that nothing makes": { documents: { taskDefinition: task("/shop"), logGroups: ["/api"] }, says: SAYS },
  },
});
