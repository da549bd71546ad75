import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ecsDsl, EXAMPLES } from "../examples/examples.ts";
import { Project } from "./project.ts";

const CONFIG = `import { app, service } from "ecs-dsl";
console.log("talk");
export default app("shop", {
  environments: { staging: { account: "123456789012", region: "eu-west-1" }, production: { account: "210987654321", region: "us-east-1" } },
  define: (env) => ({ workloads: [service(env.name === "staging" ? "web" : "api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })] }),
});
`;

describe("ecs-dsl graph", () => {
  it.each(["cdn", "data-stack", "microservices", "pub-sub"])(
    "draws the example %s as its graph.md has it",
    async (name) => {
      const run = ecsDsl(join(EXAMPLES, name), "graph");
      expect(run).toMatchObject({ exitCode: 0, stderr: "" });
      await expect(run.stdout).toMatchFileSnapshot(join(EXAMPLES, name, "graph.md"));
    },
  );

  it("draws every environment, or the one that is named, and writes no file", () => {
    const project = new Project({ "ecs.config.ts": CONFIG });
    const all = ecsDsl(project.folder, "graph");
    expect([all.exitCode, all.stderr]).toEqual([0, "talk\n"]);
    expect(all.stdout.match(/^(#.*|  \w+_.*)$/gm)).toEqual([
      "# `shop`",
      "## `staging`",
      '  service_web["web<br>service"]',
      "## `production`",
      '  service_api["api<br>service"]',
    ]);
    const one = ecsDsl(project.folder, "graph", "--env", "production");
    expect(one.stdout.match(/^#.*$/gm)).toEqual(["# `shop`", "## `production`"]);
    expect([one.exitCode, project.has("ecs.out")]).toEqual([0, false]);
  });

  it("says on stderr what is wrong, and draws nothing", () => {
    const project = new Project({ "ecs.config.ts": CONFIG.replaceAll("512", "513") });
    const run = ecsDsl(project.folder, "graph");
    expect([run.exitCode, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toContain("error[fargate/size-invalid]");
    expect(ecsDsl(project.folder, "graph", "--env", "test")).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
