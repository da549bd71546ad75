import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { Folders, hasNeighbours } from "../../src/read/folders.ts";
import type { NamedFiles } from "../../src/read/others/ecspresso.ts";
import { jsonSource } from "./json-source.ts";

const task = (file: string, family: string) => jsonSource(file, { family, containerDefinitions: [] });
const service = (file: string, taskDefinition?: string) =>
  jsonSource(file, { taskDefinition, deploymentConfiguration: {}, desiredCount: 1, launchType: "FARGATE" });

function taskBeside(file: string, ...sources: readonly ReturnType<typeof task>[]) {
  const folders = new Folders();
  for (const source of sources)
    folders.add({ file: source.file, isNamed: false }, { kind: "documents", source, problems: [] });
  const found = sources.find((source) => source.file === file);
  const placed = found === undefined ? undefined : folders.withSurroundings(found);
  return placed?.documents[0]?.surroundings?.task?.()?.name;
}

describe("the task of a service", () => {
  it("is the only one in the folder, where it is the only service", () => {
    expect(taskBeside("a/s.json", service("a/s.json"), task("a/t.json", "web"))).toBe("web");
    expect(taskBeside("a/s.json", service("a/s.json"), task("b/t.json", "web"))).toBeUndefined();
    expect(
      taskBeside("a/s.json", service("a/s.json"), task("a/t.json", "web"), task("a/u.json", "api")),
    ).toBeUndefined();
    expect(taskBeside("a/s.json", service("a/s.json"), service("a/r.json"), task("a/t.json", "web"))).toBeUndefined();
  });

  it.each(["web", "web:3", "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:3"])(
    "is the one it names: %s",
    (name) => {
      const others = [service("a/r.json"), task("a/u.json", "api")];
      expect(taskBeside("a/s.json", service("a/s.json", name), task("a/t.json", "web"), ...others)).toBe("web");
      expect(taskBeside("a/s.json", service("a/s.json", name), task("a/u.json", "api"))).toBeUndefined();
    },
  );

  it("is that of an AppSpec file, too", () => {
    const target = { Type: "AWS::ECS::Service", Properties: { TaskDefinition: "<TASK_DEFINITION>" } };
    const spec = jsonSource("a/appspec.json", { version: 1, Resources: [{ Web: target }] });
    expect(taskBeside("a/appspec.json", spec, service("a/s.json"), task("a/t.json", "web"))).toBe("web");
  });
});

describe("a file that a config of ecspresso names", () => {
  const source = jsonSource("a/t.json", { family: "web", containerDefinitions: [], tags: [] });
  const isTidied = (names: NamedFiles) => {
    const folders = new Folders();
    folders.add({ file: "a/ecspresso.yml", isNamed: false }, { kind: "foreign", names });
    return folders.withSurroundings(source).documents.map((document) => document.isTidied);
  };

  it("has nothing that ecspresso drops", () => {
    expect(isTidied({ service: undefined, task: "a/t.json" })).toEqual([true]);
    expect(isTidied({ service: "a/t.json", task: undefined })).toEqual([true]);
    expect(isTidied({ service: undefined, task: "b/t.json" })).toEqual([undefined]);
  });

  it("is told from others once all files are read, where it has such", () => {
    expect(hasNeighbours(source)).toBe(true);
    expect(hasNeighbours(jsonSource("a/t.json", { containerDefinitions: [], family: null }))).toBe(true);
    expect(hasNeighbours({ ...source, file: "-" })).toBe(false);
  });

  it.each(["a/ecspresso.yml", "z/ecspresso.yml"])("is linted as such, whichever is read first: %s", async (config) => {
    const named = config.startsWith("a") ? "t.json" : "../a/t.json";
    const inputs = [source, { file: config, text: `task_definition: ${named}\n` }];
    const files = inputs.map(({ file, text }) => ({ file, bytes: Buffer.from(text), isNamed: false }));
    const linted = await lint(files);
    expect(linted.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).not.toContain("schema/tags");
    const alone = await lint(files.slice(0, 1));
    expect(alone.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toContain("schema/tags");
  });
});

describe("a file", () => {
  it("may belong to others if it has a service, and a name", () => {
    expect(hasNeighbours(service("a/s.json"))).toBe(true);
    expect(hasNeighbours(service("-"))).toBe(false);
    expect(hasNeighbours(task("a/t.json", "web"))).toBe(false);
  });

  it("keeps what its template says", () => {
    const source = service("a/s.json");
    const documents = source.documents.map((document) => ({ ...document, surroundings: {} }));
    expect(hasNeighbours({ ...source, documents })).toBe(false);
  });
});

it("names no task where something fills it in", () => {
  const source = service("a/s.json");
  expect(source.documents[0]?.value).toMatchObject({ serviceName: UNKNOWN });
});
