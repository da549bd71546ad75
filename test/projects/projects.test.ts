import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, importsOf } from "../packages/imports.ts";
import { projectOf, PROJECTS } from "./projects.ts";

const tests = ["packages", "test"].flatMap(filesBelow).filter((path) => path.endsWith(".test.ts"));

describe("the project of a test", () => {
  it("is in the name of its file", () => {
    expect(projectOf("test/cli/compile.process.test.ts")).toBe("process");
    expect(projectOf("test/deploy/deploy.oracle.test.ts")).toBe("oracle");
    expect(projectOf("test/cli/killed.stress.test.ts")).toBe("stress");
    expect(projectOf("packages/dsl/test/app.test.ts")).toBe("unit");
    expect(projectOf("packages/compiler/test/cli/process.test.ts")).toBe("unit");
  });

  it.each(PROJECTS)("%s has tests", (project) => {
    expect(tests.filter((path) => projectOf(path) === project)).not.toEqual([]);
  });
});

describe("a unit test", () => {
  it("imports nothing that starts a process, through no other file of the tests either", () => {
    const starting = tests.filter((path) => projectOf(path) === "unit" && importsProcesses(path));
    expect(starting).toEqual([]);
  });

  it("is told apart from one that starts processes through another file", () => {
    expect(importsProcesses("test/cli/compile.process.test.ts")).toBe(true);
  });

  it("cannot start a process or open a connection through the code that it tests", () => {
    const { spawnSync } = process.getBuiltinModule("node:child_process");
    expect(() => spawnSync("true")).toThrow("name its file `*.process.test.ts`");
    const { connect } = process.getBuiltinModule("node:net");
    expect(() => connect(9)).toThrow("name its file `*.process.test.ts`");
  });
});

/** True when the file, or a test file or script that it reaches, imports Node's processes; the sources of packages are not followed. */
function importsProcesses(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  const imports = importsOf(path);
  if (imports.includes("node:child_process")) return true;
  const own = imports.filter((to) => to.startsWith(".") && to.endsWith(".ts")).map((to) => join(path, "..", to));
  return own.filter((to) => !to.includes("/src/")).some((to) => importsProcesses(to, seen));
}
