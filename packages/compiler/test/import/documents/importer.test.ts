import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskDefinitions } from "../../../src/import/documents/importer.ts";
import { printDraft } from "../../../src/import/print/print-draft.ts";
import { importedBy, sourceOf } from "../imported.ts";
import { CONTAINER, SERVICE, TASK } from "./importing.ts";

const CAMEL = JSON.stringify(TASK);
const PASCAL = JSON.stringify({
  Family: "shop-api",
  Cpu: 256,
  Memory: 512,
  NetworkMode: "awsvpc",
  ContainerDefinitions: [{ Name: "api", Image: "nginx:1", PortMappings: [{ ContainerPort: 80 }] }],
});

describe("task definitions", () => {
  it.each([
    ["as the API takes them", { "task.json": CAMEL }],
    [
      "in YAML",
      {
        "task.yml":
          "family: shop-api\ncpu: 256\nmemory: 512\ncontainerDefinitions:\n  - { name: api, image: 'nginx:1' }\n",
      },
    ],
    [
      "as AWS answers them",
      {
        "task.json": JSON.stringify({
          taskDefinition: { ...TASK, revision: 3, status: "ACTIVE", taskDefinitionArn: "arn:x" },
          tags: [{ key: "a", value: "b" }],
        }),
      },
    ],
    ["as CloudFormation spells them", { "task.json": PASCAL }],
    ["as a list of containers", { "container-definitions.json": JSON.stringify([{ ...CONTAINER, essential: true }]) }],
  ])("are imported %s", (_form, files) => {
    expect(taskDefinitions.takes(sourceOf(files))).toBe(true);
    expect(importedBy(taskDefinitions, files).text).toContain('const api = service("api", {');
  });

  it("become a workload each, with the services that name them", () => {
    const files = {
      "a.json": JSON.stringify({ ...TASK, family: "shop-a" }),
      "b.json": JSON.stringify({ ...TASK, family: "shop-b" }),
      "c.json": JSON.stringify({
        services: [{ ...SERVICE, taskDefinition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-b:7" }],
      }),
      "d.json": JSON.stringify({ ...SERVICE, taskDefinition: "gone" }),
      "e.json": JSON.stringify({
        rules: [
          {
            rulePriority: 1,
            selection: { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 1 },
            action: { type: "expire" },
          },
        ],
      }),
    };
    const { text, entries } = importedBy(taskDefinitions, files);
    expect(text).toContain("workloads: [b, a]");
    expect(text).toMatch(/service\("b", \{[^]*desiredCount: 2[^]*service\("a", \{/);
    const words = new Map(entries.map((entry) => [entry.file, entry.words]));
    expect(words.get("d.json")).toBe("The source has no task definition of its family.");
    expect(words.get("e.json")).toBe("It is not about a workload.");
  });

  it("say why nothing can be made of them", () => {
    const of = (files: Readonly<Record<string, string>>) => taskDefinitions.importSource(sourceOf(files), {});
    expect(of({ "a.json": '{ "family": "a", "containerDefinitions": [] }' })).toHaveProperty(
      "problem",
      expect.stringContaining("no task definition with containers"),
    );
    expect(of({ "a.json": "{" })).toMatchObject({ file: "a.json" });
    expect(of({})).toHaveProperty("problem");
  });

  it("of any form crash nothing", () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 1, "x", true, "${X}", "", -1, [], {}),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            "family",
            "containerDefinitions",
            "name",
            "image",
            "portMappings",
            "environment",
            "volumes",
            "tags",
            "cpu",
            "logConfiguration",
            "options",
            "secrets",
            "loadBalancers",
            "__proto__",
            "taskDefinition",
            "efsVolumeConfiguration",
            "healthCheck",
          ),
          tie("any"),
          { maxKeys: 6 },
        ),
      ),
    })).any;
    const task = fc.record({
      containerDefinitions: fc.oneof(
        value,
        fc.array(
          fc.dictionary(
            fc.constantFrom(
              "name",
              "image",
              "portMappings",
              "environment",
              "secrets",
              "logConfiguration",
              "linuxParameters",
            ),
            value,
          ),
          { maxLength: 3 },
        ),
      ),
      family: value,
      volumes: value,
      tags: value,
      cpu: value,
    });
    fc.assert(
      fc.property(fc.oneof(value, task), (any) => {
        const result = taskDefinitions.importSource(
          sourceOf({ "task-definition.json": JSON.stringify(any) ?? "" }),
          {},
        );
        expect("problem" in result ? result.problem : printDraft(result.draft)).toEqual(expect.any(String));
      }),
    );
  });
});
