import { describe, expect, it } from "vitest";
import { globMatcher, globRoot } from "../../../src/read/inputs/glob.ts";

describe("globMatcher", () => {
  it.each([
    ["deploy/*.json", "deploy/task.json", true],
    ["deploy/*.json", "deploy/api/task.json", false],
    ["deploy/**", "deploy/api/task.json", true],
    ["**/task.json", "task.json", true],
    ["./task.json", "task.json", true],
    ["task?.json", "task1.json", true],
    ["task[!1].json", "task1.json", false],
    ["{api,worker}.json", "worker.json", true],
    ["*.json", ".hidden.json", true],
    ["!(task)*.json", "!(task)1.json", true],
    ["a|b*", "a", false],
    ["[z-a].json", "a.json", false],
    ["task.json", "taskXjson", false],
  ])("holds %s against %s", async (pattern, file, isMatch) => {
    expect((await globMatcher(pattern))(file)).toBe(isMatch);
  });
});

describe("globRoot", () => {
  it.each([
    ["deploy/**/*.json", "deploy"],
    ["*.json", "."],
    ["/srv/*.json", "/srv"],
    ["/*.json", "/"],
  ])("starts %s in %s", (pattern, root) => {
    expect(globRoot(pattern)).toBe(root);
  });
});
