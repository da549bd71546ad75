import { expect, it } from "vitest";
import { isTaskProperties } from "../../../src/read/cloudformation/task-properties.ts";

const ContainerDefinitions = [{ Name: "web", Image: "nginx:1.27" }];

it.each([
  [{ ContainerDefinitions }, true],
  [{ Family: "web", ContainerDefinitions }, true],
  [{ family: "web", ContainerDefinitions }, false],
  [{ ContainerDefinitions: [] }, false],
  [{ ContainerDefinitions: [{ name: "web", image: "nginx" }] }, false],
  [[{ ContainerDefinitions }], false],
])("tells from %j whether it is a task in CloudFormation's spelling: %s", (value, is) => {
  expect(isTaskProperties(value)).toBe(is);
});
