import { describe, expect, it } from "vitest";
import { isOtherLanguage, wordOn } from "../../../src/read/others/other-programs.ts";

describe("wordOn", () => {
  it.each([
    ["task.jsonnet", undefined, /Jsonnet/],
    ["main.tf", undefined, /Terraform/],
    ["main.tf.json", { resource: {} }, /Terraform/],
    ["manifest.yml", { name: "api", type: "Load Balanced Web Service" }, /Copilot/],
    ["cfn.patches.yml", [{ op: "add", path: "/Resources/Service/Properties/DesiredCount", value: 2 }], /Copilot/],
    ["ecspresso.yml", { service: "web", task_definition: "ecs-task-def.json" }, /ecspresso/],
    ["Dockerrun.aws.json", { AWSEBDockerrunVersion: 2, containerDefinitions: [] }, /Elastic Beanstalk/],
    ["ecs-params.yml", { version: 1, task_definition: { ecs_network_mode: "awsvpc" } }, /ECS CLI/],
    ["docker-compose.yml", { services: { web: { image: "nginx" } } }, /Docker Compose/],
  ])("says whose %s is", (file, value, words) => {
    expect(wordOn(file, value)).toMatch(words);
  });

  it.each([
    ["package.json", { name: "shop", type: "module" }],
    ["list.json", [{ op: "add", path: "/name" }]],
    ["list.json", []],
    ["module.yml", { task_definition: { cpu: 256 } }],
    ["services.yml", { services: {} }],
    ["text.json", "text"],
  ])("has nothing to say of %s", (file, value) => {
    expect(wordOn(file, value)).toBeUndefined();
  });
});

it("knows other languages by the names of their files", () => {
  expect(["a.tf", "a.tf.json", "a.libsonnet", "a.hcl"].every(isOtherLanguage)).toBe(true);
  expect(["a.json", "tf.yaml", "a.template"].some(isOtherLanguage)).toBe(false);
});
