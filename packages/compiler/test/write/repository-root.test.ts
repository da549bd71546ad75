import { mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { repositoryRoot } from "../../src/write/repository-root.ts";
import { Folder } from "./folder.ts";

it("is the nearest folder at or above the config's that holds .git, a folder or a file", () => {
  const folder = new Folder();
  mkdirSync(folder.at("packages/api/config"), { recursive: true });
  expect(repositoryRoot(folder.at("packages/api"))).toBe(folder.at("packages/api"));
  mkdirSync(folder.at(".git"));
  expect(repositoryRoot(folder.at("packages/api"))).toBe(folder.path);
  folder.put("packages/api/.git", "gitdir: ../../.git/worktrees/api\n");
  expect(repositoryRoot(folder.at("packages/api/config"))).toBe(folder.at("packages/api"));
  expect(repositoryRoot(folder.at("packages/api"))).toBe(folder.at("packages/api"));
});
