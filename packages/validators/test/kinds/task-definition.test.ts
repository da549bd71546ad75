import { describe, expect, it } from "vitest";
import { taskDefinition } from "../../src/kinds/task-definition.ts";
import { UNKNOWN } from "../../src/unknown.ts";

describe("a file of a task definition", () => {
  it.each([
    { containerDefinitions: [] },
    { ContainerDefinitions: [], Family: "shop" },
    { ContainerDefinitions: [], family: "shop" },
    { family: "shop", containerDefinitions: {} },
    { family: "shop", networkMode: "awsvpc", cpu: "256" },
    { containerDefinitions: "{{ containers }}" },
    ...["requiresCompatibilities", "executionRoleArn", "taskRoleArn", "runtimePlatform"].map((name) => ({
      [name]: "",
      family: "shop",
      memory: "512",
    })),
  ])("is recognized: %j", (value) => {
    expect(taskDefinition.file.recognizes(value, "shop.json")).toBe(true);
  });

  it.each([
    { ContainerDefinitions: [] },
    { containerDefinitions: {} },
    { family: "shop" },
    { family: "redis7", cpu: 1, memory: 2 },
    { family: "shop", networkMode: "awsvpc" },
    { family: "shop", networkMode: "awsvpc", cpu: "256", containerDefinitions: "app.json" },
    { AWSEBDockerrunVersion: 2, containerDefinitions: [] },
  ])("is not taken for one: %j", (value) => {
    expect(taskDefinition.file.recognizes(value, "shop.json")).toBe(false);
  });
});

describe("the containers of a task", () => {
  it("are visited with their places, and named by their places where they have no readable name", () => {
    const containers = [{ name: "api" }, UNKNOWN, { name: UNKNOWN }, { name: "" }] as const;
    const visited: unknown[] = [];
    taskDefinition.parts?.each({ containerDefinitions: containers }, ({ label }, at) => visited.push([label, ...at]));
    expect(visited).toEqual([
      ['"api"', "containerDefinitions", 0],
      ["#3", "containerDefinitions", 2],
      ["#4", "containerDefinitions", 3],
    ]);
  });

  it("are none where they cannot be read", () => {
    const visit = () => expect.unreachable("there is no container");
    taskDefinition.parts?.each({ containerDefinitions: UNKNOWN }, visit);
    taskDefinition.parts?.each({}, visit);
  });
});
