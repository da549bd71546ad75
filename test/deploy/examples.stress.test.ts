import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyProject, type Project } from "../../packages/compiler/test/emit/scripts/project.ts";
import { configFolders, EXAMPLES, runHere } from "../examples/examples.ts";
import { Cloud } from "./cloud.ts";
import { LONG_RUN } from "./long-run.ts";

let project: Project;
let cloud: Cloud;

beforeEach(async () => {
  project = await emptyProject();
  cloud = await Cloud.start(project.folder);
}, 120_000);

afterEach(async () => {
  cloud.stop();
  await project.remove();
});

describe.skipIf(LONG_RUN.isSkipped)(`an example on moto${LONG_RUN.note}`, { timeout: 900_000 }, () => {
  it.each(configFolders(EXAMPLES))("%s deploys from nothing, and again", async (name) => {
    const out = project.path("ecs.out");
    const compiled = await runHere(`${EXAMPLES}/${name}`, "compile", "--env", "production", "--out", out);
    expect(compiled.exitCode).toBe(0);
    for (const time of ["first", "second"]) {
      const { status, stderr } = await project.run("deploy.sh", [], cloud.environment);
      expect(`${stderr}${time} exit code: ${status}`).toMatch(/ exit code: 0$/);
    }
  });
});
