import { expect, it } from "vitest";
import { resourcesOf } from "../../src/rules/template-resources.ts";
import { containerName, containersOf, taskOf as taskOfService } from "../../src/rules/template-services.ts";
import { LATER, serviceOf, taskOf } from "./templates.ts";

const parsed = (resources: object) => ({ Resources: JSON.parse(JSON.stringify(resources)) });
const taskIdOf = (TaskDefinition: unknown) => {
  const template = parsed({ Task: taskOf(), Service: serviceOf({ TaskDefinition }) });
  const [service] = resourcesOf(template, "AWS::ECS::Service");
  return service === undefined ? undefined : taskOfService(template, service)?.id;
};

it("finds the task definition that a service runs", () => {
  expect(taskIdOf({ Ref: "Task" })).toBe("Task");
  expect(taskIdOf("shop-api")).toBeUndefined();
  expect(taskIdOf(LATER)).toBeUndefined();
});

it("names containers by their names, or their numbers", () => {
  const containers = (list: unknown) =>
    resourcesOf(parsed({ Task: taskOf({ ContainerDefinitions: list }) }), "AWS::ECS::TaskDefinition")
      .flatMap(containersOf)
      .map(containerName);
  expect(containers([{ Name: "web" }, { Name: LATER }])).toEqual(['"web"', "#2"]);
  expect(containers([{ Name: "web" }, LATER])).toEqual([]);
  expect(containers(LATER)).toEqual([]);
});
