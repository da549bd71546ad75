import { describe, expect, it } from "vitest";
import { isOwn, JOBS, variablesOfCommand, variablesOfScripts, WITH_OWN_NAMES } from "./hostile-environment.ts";
import { IN_ENVIRONMENT, wrongs } from "./hostile-strings.ts";
import { IN_COMMAND, sandboxed } from "./hostile-words.ts";

describe("the environment", () => {
  it("is read by the scripts where a hostile text is tried", () => {
    const read = variablesOfScripts().filter((name) => !isOwn(name));
    expect(read).toContain("ECS_DSL_TEMPLATE_BUCKET");
    expect(read.filter((name) => !IN_ENVIRONMENT.includes(`${name}="`))).toEqual([]);
  });

  it("is read by the command where a hostile text is tried", () => {
    expect(variablesOfCommand()).toEqual(IN_COMMAND);
  });

  it("says nothing by the names that scripts have for variables of their own", () => {
    const { sandbox } = sandboxed();
    sandbox.put("ecs.config.ts", JOBS);
    expect(sandbox.ecsDsl("compile").exit).toBe(0);
    sandbox.put("bin/aws", "#!/bin/sh\n", true);
    sandbox.put("bin/docker", "#!/bin/sh\n", true);
    const own = variablesOfScripts().filter(isOwn);
    const run = (text: string, names: readonly string[]) =>
      sandbox.run("bash", ["-c", WITH_OWN_NAMES, "bash", text, ...names]);
    const plain = run("", []);
    expect(plain.out).toContain("aws cloudformation execute-change-set");
    for (const text of ["", "1", `a[$(touch ${sandbox.canary})]\u001b[31m`]) {
      const ran = run(text, own);
      expect(wrongs(ran)).toEqual([]);
      expect(ran).toEqual(plain);
    }
    expect(sandbox.tree("ecs.out", "bin")).not.toContain(sandbox.canary);
  }, 300_000);
});
