import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_KINDS } from "../../packages/compiler/src/init/kinds/index.ts";
import { Project, ROOT } from "./project.ts";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");

describe.each(PROJECT_KINDS)("a new $name", ({ name }) => {
  it("compiles without a finding, type-checks, and is what its hook checks", () => {
    const project = new Project();
    expect(project.run("init", name, "--account", "123456789012", "--region", "eu-west-1")).toMatchObject({ exit: 0 });
    const compiled = project.run("compile");
    expect(compiled.exit).toBe(0);
    expect(compiled.out + compiled.err).toMatch(/^ecs\.out\/production: \d+ files, \d+ written\n$/);
    expect(project.run("compile", "--check")).toMatchObject({ exit: 0 });
    expect(project.run("lint", ".")).toMatchObject({ exit: 0, out: "" });
    const { status, stdout } = spawnSync(process.execPath, [TSC, "--noEmit"], {
      cwd: project.folder,
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, ""]);
  });
});
