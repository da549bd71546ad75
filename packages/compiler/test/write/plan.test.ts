import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import { manifestFile } from "../../src/write/manifest.ts";
import { differs, isSettled, type Plan, planEnvironment } from "../../src/write/plan.ts";
import { file, Folder } from "./folder.ts";

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});

const API = file("task-definitions/api.json", "{}\n");
const DEPLOY = file("deploy.sh", "#!/bin/bash\n");

/** Files that an earlier compile wrote, with their manifest. */
function earlier(...files: readonly ReturnType<typeof file>[]): void {
  for (const { path, content } of [...files, manifestFile("x", files)]) folder.put(path, content);
}

const plan = (...files: readonly ReturnType<typeof file>[]) =>
  planEnvironment("staging", { path: folder.path, shown: "/shop/ecs.out/staging" }, [
    ...files,
    manifestFile("x", files),
  ]);
const paths = ({ missing, changed, stale }: Plan) =>
  [missing, changed].map((files) => files.map(({ path }) => path)).concat([[...stale]]);

it("has nothing to do where everything is what it should be", () => {
  earlier(API, DEPLOY);
  const settled = plan(API, DEPLOY);
  expect([isSettled(settled), settled.files, settled.folder, settled.exists]).toEqual([
    true,
    3,
    "/shop/ecs.out/staging",
    true,
  ]);
});

it("tells what is missing, changed and stale", () => {
  earlier(API, DEPLOY);
  const found = plan(file("deploy.sh", "other\n"), file("runbook.md"));
  expect(paths(found)).toEqual([["runbook.md"], ["deploy.sh", "manifest.json"], [API.path]]);
  expect([isSettled(found), found.foreign, found.edited]).toEqual([false, [], []]);
});

it("keeps what is not ours, and tells ours that somebody edited apart", () => {
  earlier(API, DEPLOY);
  folder.put(API.path, "mine\n");
  folder.put("deploy.sh", "mine\n");
  folder.put("notes/today.md", "mine\n");
  mkdirSync(folder.at("empty"));
  symlinkSync("/nowhere", folder.at("link"));
  const found = plan(DEPLOY);
  expect(found).toMatchObject({ edited: ["deploy.sh"], editedStale: [API.path], stale: [], keptLinks: ["link"] });
  expect([found.kept.toSorted(byText), found.keptFolders.toSorted(byText)]).toEqual([
    ["notes/today.md", API.path],
    ["empty", "notes"],
  ]);
});

const byText = (left: string, right: string) => (left < right ? -1 : 1);

it("tells what stands in the way", () => {
  folder.put("deploy.sh", "mine\n");
  mkdirSync(folder.at("runbook.md"));
  symlinkSync("/nowhere", folder.at("task-definitions"));
  expect(plan(API, DEPLOY, file("runbook.md"))).toMatchObject({
    foreign: ["deploy.sh"],
    folders: ["runbook.md"],
    links: ["task-definitions"],
  });
});

it("compares size, text and the right to run", () => {
  folder.put("deploy.sh", "one\n");
  const differing = (content: string, executable = false) =>
    differs(folder.path, file("deploy.sh", content, executable));
  expect([differing("one\n"), differing("two\n"), differing("three\n"), differing("one\n", true)]).toEqual([
    false,
    true,
    true,
    process.platform !== "win32",
  ]);
  chmodSync(folder.at("deploy.sh"), 0o755);
  expect(differing("one\n", true)).toBe(false);
});
