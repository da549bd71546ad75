import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { configOf } from "./config-of.ts";
import { Project } from "./project.ts";

const WITH_LATEST = configOf(1, "latest");
const TOO_BIG = configOf(1).replace("memory: 512", "memory: 8192");

const TWO_ENVIRONMENTS = `
import { app, service } from "ecs-dsl";

export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "us-east-1" },
    production: { account: "123456789012", region: "us-east-1" },
  },
  define: ({ name }) => ({
    workloads: [service("api", { cpu: 256, memory: name === "production" ? 8192 : 512, image: "nginx:latest" })],
  }),
});
`;

describe("ecs-dsl compile", () => {
  it("writes an environment, says what it wrote, and nothing else", () => {
    const project = new Project({ "ecs.config.ts": configOf(1) });
    const { exit, out, err } = project.run("compile");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toMatch(/^ecs\.out\/default: \d+ files, \d+ written\n$/);
    expect(project.has("ecs.out/default/task-definitions/shop1.json")).toBe(true);
    expect(project.run("compile").out).toMatch(/^ecs\.out\/default: \d+ files, unchanged\n$/);
  });

  it("writes the same bytes from every working directory and on every run", () => {
    const project = new Project({ "app/ecs.config.ts": configOf(3), "app/package.json": '{ "type": "module" }' });
    expect(project.run("compile", "--config", "app/ecs.config.ts", "--out", "app/ecs.out").exit).toBe(0);
    const first = project.tree("app/ecs.out");
    const other = new Project({ "ecs.config.ts": configOf(3) });
    other.run("compile");
    expect(other.tree("ecs.out")).toEqual(first);
  });

  it("shows warnings and writes; with --strict it writes nothing", () => {
    const project = new Project({ "ecs.config.ts": WITH_LATEST });
    const strict = project.run("compile", "--strict");
    expect([strict.exit, project.has("ecs.out")]).toEqual([1, false]);
    const { exit, out } = project.run("compile");
    expect(exit).toBe(0);
    expect(out).toMatch(/^warning\[images\/latest-tag\] [^]*\n1 warning\necs\.out\/default: \d+ files, \d+ written\n$/);
  });

  it("takes levels from --rule and from ecs-dsl.json", () => {
    const project = new Project({ "ecs.config.ts": WITH_LATEST });
    expect(project.run("compile", "--rule", "images/latest-tag=off").out).not.toContain("warning");
    project.put("ecs-dsl.json", '{ "rules": { "images/latest-tag": "info" }, "strict": true }');
    expect(project.run("compile").out).toContain("info[images/latest-tag]");
  });

  it("takes from ecs-dsl.json what is said of files, and tells of suppressions that nothing needs", () => {
    const project = new Project({ "ecs.config.ts": WITH_LATEST });
    const suppression = { code: "images/latest-tag", file: "*.config.ts", reason: "a demo" };
    const suppressions = [suppression, { ...suppression, code: "security/root-user" }];
    project.put("ecs-dsl.json", JSON.stringify({ suppressions }));
    const { exit, out } = project.run("compile");
    expect([exit, out.includes("warning[images/latest-tag]")]).toEqual([0, false]);
    expect(out).toContain("warning[suppression/unused] The suppression of security/root-user in *.config.ts");
    expect(out).toContain("  at ecs-dsl.json:1:");
  });

  it("writes nothing on an error and keeps what an earlier compile wrote", () => {
    const project = new Project({ "ecs.config.ts": configOf(1) });
    project.run("compile");
    const before = project.tree("ecs.out");
    project.put("ecs.config.ts", TOO_BIG);
    const { exit, out, err } = project.run("compile");
    expect([exit, err]).toEqual([1, ""]);
    expect(out).toContain("error[fargate/size-invalid]");
    expect(out).toContain("  at ecs.config.ts:5:3  services.shop1.memory\n");
    expect(out).toContain("  5 |   memory: 8192,\n    |   ^^^^^^^^^^^^\n");
    expect(project.tree("ecs.out")).toEqual(before);
  });

  it("tells a finding of several environments once, and of which it is", () => {
    const project = new Project({ "ecs.config.ts": TWO_ENVIRONMENTS });
    const { out } = project.run("compile");
    expect(out.match(/images\/latest-tag\]/g)).toHaveLength(1);
    expect(out).toContain("note: In environments staging and production.");
    expect(out).toContain("note: In environment production.");
  });

  it("tells a finding once although each environment names its task differently", () => {
    const everywhere = TWO_ENVIRONMENTS.replace('name === "production" ? 8192 : 512', "8192");
    const { out } = new Project({ "ecs.config.ts": everywhere }).run("compile");
    expect(out.match(/fargate\/size-invalid\]/g)).toHaveLength(1);
    expect(out.match(/note: In environments staging and production\./g)).toHaveLength(2);
  });

  it("compiles only the environments that --env names", () => {
    const project = new Project({ "ecs.config.ts": TWO_ENVIRONMENTS });
    expect(project.run("compile", "--env", "staging").exit).toBe(0);
    expect([project.has("ecs.out/staging"), project.has("ecs.out/production")]).toEqual([true, false]);
  });

  it("tells of an environment that the config no longer has", () => {
    const project = new Project({ "ecs.config.ts": TWO_ENVIRONMENTS });
    project.run("compile", "--env", "staging");
    project.put("ecs.config.ts", configOf(1));
    expect(project.run("compile").err).toBe(
      'note: the config has no environment "staging" any more; ecs.out/staging stays until you delete it.\n',
    );
    expect(project.has("ecs.out/staging")).toBe(true);
  });

  it("checks without writing", () => {
    const project = new Project({ "ecs.config.ts": configOf(2) });
    expect(project.run("compile", "--check").exit).toBe(1);
    expect(project.has("ecs.out")).toBe(false);
    project.run("compile");
    expect(project.run("compile", "--check")).toEqual({ exit: 0, out: "", err: "" });
    project.put("ecs.config.ts", configOf(1, "1.27.4"));
    project.put("ecs.out/default/manifest.json", project.read("ecs.out/default/manifest.json"));
    const { exit, out } = project.run("compile", "--check");
    expect(exit).toBe(1);
    expect(out).toContain("differs    ecs.out/default/task-definitions/shop1.json\n");
    expect(out).toContain("left over  ecs.out/default/task-definitions/shop2.json\n");
    expect(out).toMatch(/Run `ecs-dsl compile` to bring the output up to date\.\n$/);
  });

  it("fixes the config where a finding has a certain fix", () => {
    const source = configOf(1)
      .replace("memory: 512", "memory: 8192")
      .replace("ports:", 'healthCheck: { command: "curl -f http://localhost/ || exit 1", interval: 1 },\n  ports:');
    const project = new Project({ "ecs.config.ts": source });
    const { exit, err } = project.run("compile", "--fix");
    expect(err).toBe("ecs.config.ts:5: Set cpu to 1024.\necs.config.ts:7: Set interval to 5.\n");
    expect(project.read("ecs.config.ts")).toContain("interval: 5");
    expect(project.read("ecs.config.ts")).toContain("cpu: 1024,\n  memory: 8192,");
    expect(exit).toBe(0);
  });

  it("prints one JSON document that names files as the working directory sees them", () => {
    const project = new Project({ "app/ecs.config.ts": TOO_BIG });
    const { exit, out, err } = project.run("compile", "--config", "app/ecs.config.ts", "--format", "json");
    expect([exit, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      diagnostics: [
        {
          code: "fargate/size-invalid",
          severity: "error",
          message: expect.any(String),
          help: expect.any(String),
          origin: {
            file: "app/ecs.config.ts",
            line: 5,
            column: 3,
            endLine: 5,
            endColumn: 15,
            path: "services.shop1.memory",
          },
        },
      ],
      summary: { errors: 1, warnings: 0, infos: 0 },
    });
  });

  it("tells programs what it wrote", () => {
    const project = new Project({ "ecs.config.ts": configOf(1) });
    const report: unknown = JSON.parse(project.run("compile", "--format", "json").out);
    expect(report).toMatchObject({
      diagnostics: [],
      environments: [
        { name: "default", folder: "ecs.out/default", missing: expect.arrayContaining(["manifest.json"]) },
      ],
    });
  });

  it("keeps what the config prints off stdout", () => {
    const project = new Project({ "ecs.config.ts": `console.log("hello");\n${configOf(1)}` });
    const { out, err } = project.run("compile", "--format", "json");
    expect(err).toBe("hello\n");
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
  });

  it("colours nothing that is piped", () => {
    const project = new Project({ "ecs.config.ts": TOO_BIG });
    expect(project.runWith({ FORCE_COLOR: "1" }, "compile").out).not.toContain("\u001b");
  });

  it("makes scripts executable", () => {
    const project = new Project({ "ecs.config.ts": configOf(1) });
    project.run("compile");
    expect(statSync(project.at("ecs.out/default/deploy.sh")).mode & 0o100).toBe(0o100);
  });
});
