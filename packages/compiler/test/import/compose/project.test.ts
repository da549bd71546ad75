import { describe, expect, it } from "vitest";
import { filesOf, folderOf, otherFilesOf, readProject } from "../../../src/import/compose/project.ts";
import { sourceOf } from "../shown.ts";

describe("the files of a project", () => {
  it.each([
    [["compose.yml", "docker-compose.yml"], ["compose.yml"]],
    [
      ["docker-compose.yml", "docker-compose.prod.yml", "docker-compose.override.yml"],
      ["docker-compose.yml", "docker-compose.prod.yml"],
    ],
    [["stack.yml"], ["stack.yml"]],
    [["a.yml", "b.yml"], []],
  ])("of %j are %j", (files, taken) => {
    expect(filesOf({ files })).toEqual(taken);
  });

  it("are not those that only development has", () => {
    expect(otherFilesOf({ files: ["compose.yml", "compose.override.yml", "compose.dev.yml", "x.yml"] })).toEqual([
      "compose.override.yml",
      "compose.dev.yml",
    ]);
  });
});

it("reads what is included and extended, each relative to its own file", () => {
  const project = readProject(
    sourceOf({
      "compose.yaml":
        "name: shop\ninclude: [./more/cache.yaml, ./none.yaml]\nservices: { api: { extends: { file: ./more/base.yaml, service: web }, image: b } }\nvolumes: { data: { driver: local } }\nsecrets: { s: { file: x } }",
      "more/cache.yaml": "services: { cache: { image: redis } }",
      "more/base.yaml": "services: { web: { build: ., extends: web } }",
    }),
  );
  if ("problem" in project) throw new Error(project.problem);
  expect([
    project.name,
    project.services.map(({ key }) => key),
    [...project.volumes.keys()],
    [...project.secrets.keys()],
  ]).toEqual(["shop", ["api", "cache"], ["data"], ["s"]]);
  const build = project.services[0]?.given.member("build");
  expect(build === undefined ? "" : folderOf(build)).toBe("more");
  expect(project.files.length).toBe(3);
});

it("takes variables of .env, and those of the shell before", () => {
  const source = sourceOf(
    { "compose.yaml": 'services: { a: { image: "x:$TAG-$OTHER" } }', ".env": "TAG=1\nOTHER=2" },
    { env: { TAG: "3" } },
  );
  const project = readProject(source);
  if ("problem" in project) throw new Error(project.problem);
  expect(project.services[0]?.given.member("image")?.text()).toBe("x:3-2");
});
