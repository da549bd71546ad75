import { expect, it } from "vitest";
import { listedRepositoryFiles, repositoryManifest } from "../../src/write/repository-manifest.ts";
import { Folder } from "./folder.ts";

const DEPLOY = { hash: "sha256-1", environments: ["production", "staging"] };

it("is read as it was written, sorted by path", () => {
  const folder = new Folder();
  const manifest = repositoryManifest(
    new Map([
      [".github/workflows/deploy.yml", DEPLOY],
      ["a", DEPLOY],
    ]),
  );
  folder.put(manifest?.path ?? "", manifest?.content);
  expect([...listedRepositoryFiles(folder.path)]).toEqual([
    [".github/workflows/deploy.yml", DEPLOY],
    ["a", DEPLOY],
  ]);
  expect(manifest).toMatchObject({ path: ".repository.json", executable: false });
});

it("is not there when there are no files", () => {
  expect(repositoryManifest(new Map())).toBeUndefined();
  expect(listedRepositoryFiles(new Folder().path).size).toBe(0);
});

it.each(["", "{", "[]", "null", '{ "version": 2, "files": {} }', '{ "version": 1, "files": [] }', '{ "version": 1 }'])(
  "lists nothing when it is %j",
  (text) => {
    const folder = new Folder();
    folder.put(".repository.json", text);
    expect(listedRepositoryFiles(folder.path).size).toBe(0);
  },
);

it("does not list paths that lead elsewhere or into Git's folder, nor entries that are none", () => {
  const folder = new Folder();
  const bad = ["../victim", "/etc/passwd", ".git/hooks/post-merge", "sub/.GIT/config", "a//b"].map((path) => [
    path,
    DEPLOY,
  ]);
  const files = Object.fromEntries([...bad, ["a", "sha256-1"], ["b", { hash: 1, environments: [] }], ["c", DEPLOY]]);
  folder.put(".repository.json", JSON.stringify({ version: 1, files }));
  expect([...listedRepositoryFiles(folder.path).keys()]).toEqual(["c"]);
});
