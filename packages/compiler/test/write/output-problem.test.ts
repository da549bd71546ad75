import { mkdirSync, rmdirSync } from "node:fs";
import { expect, it } from "vitest";
import { outputProblem, problemOf, WriteStop } from "../../src/write/output-problem.ts";
import { Folder } from "./folder.ts";

function caught(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

it("gives a stop's own problem", () => {
  const problem = outputProblem("output/busy", "Another compile is writing.", "Wait.");
  expect(problem).toEqual({
    code: "output/busy",
    severity: "error",
    message: "Another compile is writing.",
    help: "Wait.",
  });
  expect(problemOf(new WriteStop(problem), "/shop", "/shop/ecs.out")).toBe(problem);
});

it("names the path and the system's reason, and knows a way out", () => {
  const cwd = new Folder();
  cwd.put("taken");
  const error = caught(() => mkdirSync(cwd.at("taken/ecs.out")));
  expect(problemOf(error, cwd.path, cwd.at("taken/ecs.out"))).toEqual({
    code: "output/unwritable",
    severity: "error",
    message: '"taken/ecs.out" cannot be written: not a directory (ENOTDIR). Nothing was changed.',
    help: "Remove the file that stands where a folder belongs, or choose another folder with `--out`.",
  });
});

it("has a way out for what it does not know", () => {
  const cwd = new Folder();
  const error = caught(() => rmdirSync(cwd.at("gone")));
  expect(problemOf(error, cwd.path, cwd.path).help).toBe("Fix this, or choose another folder with `--out`.");
});

it("lets our own bugs pass", () => {
  expect(() => problemOf(new TypeError("bug"), "/shop", "/shop/ecs.out")).toThrow("bug");
});
