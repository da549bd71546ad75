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
    ["tasks.yml", [{ name: "Register", ecs_taskdefinition: { family: "web" } }], /Ansible/],
    ["play.yml", [{ hosts: "all", tasks: [{ block: [{ "community.aws.ecs_service": { name: "web" } }] }] }], /Ansible/],
    ["Pulumi.yaml", { resources: { other: 1, task: { type: "aws:ecs:TaskDefinition" } } }, /Pulumi/],
    ["Pulumi.yaml", { resources: { images: { type: "awsx:ecr:Repository" } } }, /Pulumi/],
    ["task.yaml", { apiVersion: "ecs.services.k8s.aws/v1alpha1", kind: "TaskDefinition" }, /Kubernetes/],
    ["images.yaml", { apiVersion: "ecr.aws.upbound.io/v1beta1", kind: "Repository" }, /Kubernetes/],
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
    ["play.yml", [{ hosts: "all", tasks: [{ name: "Copy", copy: {} }] }, "text"]],
    ["play.yml", [{ hosts: "all", tasks: { ecs_service: {} } }]],
    ["Pulumi.yaml", { resources: { table: { type: "aws:dynamodb:Table" } } }],
    ["deployment.yaml", { apiVersion: "apps/v1", kind: "Deployment" }],
    ["bucket.yaml", { apiVersion: "s3.services.k8s.aws/v1alpha1", kind: "Bucket" }],
  ])("has nothing to say of %s", (file, value) => {
    expect(wordOn(file, value)).toBeUndefined();
  });
});

it("knows other languages by the names of their files", () => {
  expect(["a.tf", "a.tf.json", "a.libsonnet", "a.hcl"].every(isOtherLanguage)).toBe(true);
  expect(["a.json", "tf.yaml", "a.template"].some(isOtherLanguage)).toBe(false);
});
