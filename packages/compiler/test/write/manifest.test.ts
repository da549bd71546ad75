import { expect, it } from "vitest";
import { contentHash, formerEnvironments, listedFiles, MANIFEST, manifestFile } from "../../src/write/manifest.ts";
import { file, Folder } from "./folder.ts";

const MANIFEST_OF_TWO = manifestFile("../../ecs.config.ts", [file("deploy.sh", "b"), file("api.json", "a")]);

it("lists the files by path with the hashes of their content", () => {
  expect(MANIFEST_OF_TWO).toMatchObject({ path: MANIFEST, executable: false });
  expect(JSON.parse(MANIFEST_OF_TWO.content)).toEqual({
    version: 1,
    source: "../../ecs.config.ts",
    files: { "api.json": contentHash("a"), "deploy.sh": contentHash("b") },
  });
  expect(Object.keys(JSON.parse(MANIFEST_OF_TWO.content).files)).toEqual(["api.json", "deploy.sh"]);
});

it("hashes text and bytes alike", () => {
  const empty = "sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  expect([contentHash(""), contentHash(Buffer.from(""))]).toEqual([empty, empty]);
});

it("is read as what is ours, itself included", () => {
  const folder = new Folder();
  expect(listedFiles(folder.path)).toBeUndefined();
  folder.put(MANIFEST, MANIFEST_OF_TWO.content);
  expect([...(listedFiles(folder.path)?.keys() ?? [])]).toEqual(["api.json", "deploy.sh", MANIFEST]);
});

it("stands for itself alone when it is damaged, and another's manifest for nothing", () => {
  const folder = new Folder();
  folder.put(MANIFEST, MANIFEST_OF_TWO.content.slice(0, -20));
  expect([...(listedFiles(folder.path)?.keys() ?? [])]).toEqual([MANIFEST]);
  folder.put(MANIFEST, '{ "name": "web app", "icons": [] }');
  expect(listedFiles(folder.path)).toBeUndefined();
});

it("shows which environments the app no longer has", () => {
  const out = new Folder();
  for (const name of ["staging", "production", ".hidden"]) out.put(`${name}/${MANIFEST}`, MANIFEST_OF_TWO.content);
  out.put("notes/today.md");
  expect(formerEnvironments(out.path, ["production"])).toEqual(["staging"]);
});
