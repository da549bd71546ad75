import { expect, it } from "vitest";
import type { Subjects } from "../../../src/rule.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { eachPort, hasSeveralPorts } from "../../../src/rules/networking/task-ports.ts";

function visited(task: Subjects["taskDefinition"]) {
  const ports: unknown[] = [];
  eachPort(task, ({ containerPort }, owner, at) => ports.push([containerPort, owner, at()]));
  return ports;
}

it("visits every port that is known, with its container and its place", () => {
  const http = { containerPort: 8080 };
  const metrics = { containerPort: 9090 };
  const containerDefinitions: Subjects["taskDefinition"]["containerDefinitions"] = [
    { name: "web", portMappings: [http, UNKNOWN, metrics] },
    UNKNOWN,
    { portMappings: UNKNOWN },
    { portMappings: [metrics] },
    { name: UNKNOWN, portMappings: [http] },
  ];
  expect(visited({ containerDefinitions })).toEqual([
    [8080, '"web"', ["containerDefinitions", 0, "portMappings", 0]],
    [9090, '"web"', ["containerDefinitions", 0, "portMappings", 2]],
    [9090, "#4", ["containerDefinitions", 3, "portMappings", 0]],
    [8080, "#5", ["containerDefinitions", 4, "portMappings", 0]],
  ]);
  expect(visited({ containerDefinitions: UNKNOWN })).toEqual([]);
  expect(visited({})).toEqual([]);
});

it("knows a task in which two ports can be at odds", () => {
  const web = { portMappings: [{ containerPort: 8080 }] };
  expect(hasSeveralPorts({ containerDefinitions: [web, UNKNOWN, { portMappings: UNKNOWN }] })).toBe(false);
  expect(hasSeveralPorts({ containerDefinitions: [web, web] })).toBe(true);
  expect(hasSeveralPorts({ containerDefinitions: [{ portMappings: [UNKNOWN, { containerPort: 1 }] }] })).toBe(true);
  expect(hasSeveralPorts({ containerDefinitions: UNKNOWN })).toBe(false);
  expect(hasSeveralPorts({})).toBe(false);
});
