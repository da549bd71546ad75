import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryPath } from "../../src/report/repository-path.ts";

describe("a file's path in its repository", () => {
  const root = mkdtempSync(join(tmpdir(), "repository-"));
  mkdirSync(join(root, ".git"));
  mkdirSync(join(root, "services"));

  it.each([
    ["services", "task.json", "services/task.json"],
    ["services", "../task.json", "task.json"],
    [".", "services/task.json", "services/task.json"],
  ])("from %s, %s is %s", (folder, file, path) => expect(repositoryPath(join(root, folder))(file)).toBe(path));

  it("is the file's own where nobody knows where that is", () => {
    expect(repositoryPath(undefined)("../task.json")).toBe("../task.json");
  });
});
