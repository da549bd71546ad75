import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { planEnvironment } from "../../src/write/plan.ts";
import { stage } from "../../src/write/stage.ts";
import { file, Folder } from "./folder.ts";

function staged(out: Folder, ...files: readonly ReturnType<typeof file>[]): void {
  const plan = planEnvironment("staging", { path: out.at("staging"), shown: out.at("staging") }, files);
  stage(plan, out.at("staging"), out.at("new"));
}

it("makes a complete tree of new files", () => {
  const out = new Folder();
  staged(out, file("deploy.sh", "#!/bin/bash\n", true), file("task-definitions/api.json", "{}\n"));
  expect(out.list("new")).toEqual(["deploy.sh", "task-definitions", "task-definitions/api.json"]);
  expect([statSync(out.at("new/deploy.sh")).mode & 0o777, out.read("new/deploy.sh")]).toEqual([0o755, "#!/bin/bash\n"]);
  expect(statSync(out.at("new/task-definitions/api.json")).mode & 0o777).toBe(0o644);
});

it("carries what stays: files, empty folders, links, and the folder's mode", () => {
  const out = new Folder();
  out.put("staging/notes/today.md", "mine\n");
  mkdirSync(out.at("staging/empty"));
  symlinkSync("/nowhere", out.at("staging/link"));
  chmodSync(out.at("staging"), 0o750);
  staged(out, file("a"));
  expect(out.list("new")).toEqual(["a", "empty", "link", "notes", "notes/today.md"]);
  expect(statSync(out.at("new/notes/today.md")).ino).toBe(statSync(out.at("staging/notes/today.md")).ino);
  expect([readlinkSync(out.at("new/link")), statSync(out.at("new")).mode & 0o777]).toEqual(["/nowhere", 0o750]);
});
