import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { besideOthers, describeBeside } from "../beside-others.ts";

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
  accepts: {
    "a group of the template": { taskDefinition: task("/shop"), logGroups: ["/shop"] },
    "a group that the container makes": {
      taskDefinition: task("/shop", { "awslogs-create-group": "true" }),
      logGroups: ["/api"],
    },
    "a group that is not known": { taskDefinition: task(UNKNOWN), logGroups: ["/api"] },
    "a group that is filled in": { taskDefinition: task("/${APP}"), logGroups: ["/api"] },
    "another driver": { taskDefinition: task("/shop", {}, "splunk"), logGroups: ["/api"] },
  },
  rejects: {
    "a group that nothing makes": { documents: { taskDefinition: task("/shop"), logGroups: ["/api"] }, says: SAYS },
    "a template without groups": { documents: { taskDefinition: task("/shop"), logGroups: [] }, says: SAYS },
  },
});

describe("the severity of logging/group-missing", () => {
  it.each([
    [["/api"], "warning"],
    [[], "info"],
  ])("with the groups %j is %s", (logGroups, severity) => {
    const found = check([besideOthers("example", { taskDefinition: task("/shop"), logGroups })]);
    expect(found.find(({ code }) => code === "logging/group-missing")?.severity).toBe(severity);
  });
});
