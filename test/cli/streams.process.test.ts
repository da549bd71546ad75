import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { COMMAND, Project } from "./project.ts";

const shell = (script: string) =>
  spawnSync("bash", ["-c", script], { encoding: "utf8", env: { ...process.env, ECS_DSL: COMMAND } });

describe("ecs-dsl in a pipe", () => {
  it("is quiet when its reader goes away", () => {
    const { stdout, stderr } = shell(
      'set -o pipefail; node "$ECS_DSL" rules --format json | head -1; echo "${PIPESTATUS[0]}"',
    );
    expect([stdout, stderr]).toEqual(["{\n0\n", ""]);
  });

  it("survives streams that are closed", () => {
    expect(shell('node "$ECS_DSL" --version >&-; echo $?').stdout).toBe("0\n");
  });

  it("writes everything to a reader that is slow", () => {
    const { stdout } = shell('node "$ECS_DSL" rules --format json | (sleep 0.3; cat) | tail -1');
    expect(stdout).toBe("}\n");
  });
});

describe("ecs-dsl when it fails itself", () => {
  it("says that it is its own bug, and where only on request", () => {
    const project = new Project({
      "ecs.config.ts":
        'setTimeout(() => { throw new Error("late"); }); await new Promise((done) => setTimeout(done, 500));\n',
    });
    const { exit, err } = project.run("compile");
    expect(exit).toBe(2);
    expect(err).toBe(
      "ecs-dsl failed: late\nThis is a bug in ecs-dsl, not in your files. Run again with ECS_DSL_DEBUG=1 to see where, and report it.\n",
    );
    expect(project.runWith({ ECS_DSL_DEBUG: "1" }, "compile").err).toContain("    at ");
  });
});
