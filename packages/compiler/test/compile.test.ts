import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile, type CompileOptions } from "../src/compile.ts";

/** A source map that leads every place of the bundle to the config's first line. */
const MAP = { version: 3, sources: ["ecs.config.ts"], names: [], mappings: "AAAA" };
const MAP_COMMENT = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(MAP)).toString("base64")}`;

const API = 'service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })';
const ENVIRONMENTS =
  '{ staging: { account: "123456789012", region: "eu-west-1" }, production: { account: "210987654321", region: "us-east-1" } }';
const SHOP = `app("shop", { environments: ${ENVIRONMENTS}, define: () => ({ workloads: [${API}] }) })`;

const TEMPLATE = "# Orders\nResources:\n  Orders:\n    Type: AWS::SNS::Topic\n";

/** Compiles a config whose bundle is there already, so that esbuild does not run. */
async function compiled(app: string, options: Partial<CompileOptions> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "compile-"));
  mkdirSync(join(cwd, "api"));
  writeFileSync(join(cwd, "api", "Dockerfile"), "FROM scratch\n");
  writeFileSync(join(cwd, "api", "data.yaml"), TEMPLATE);
  writeFileSync(join(cwd, "ecs.config.ts"), `export default ${app};\n`);
  const code = `const { app, repository, secret, service, stack } = require("ecs-dsl"); exports.default = ${app};\n${MAP_COMMENT}\n`;
  return compile({ cwd, bundling: Promise.resolve({ code }), ...options });
}

async function compilationOf(app: string, options: Partial<CompileOptions> = {}) {
  const result = await compiled(app, options);
  if ("problem" in result) throw new Error(result.problem.message);
  return result;
}

async function problemOf(app: string) {
  const result = await compiled(app);
  if (!("problem" in result)) throw new Error("The config compiles.");
  return result.problem;
}

describe("compile", () => {
  it("gives the files of every environment, in the app's order", async () => {
    const { outputs, diagnostics } = await compilationOf(SHOP);
    expect(diagnostics).toEqual([]);
    expect(outputs.map(({ name }) => name)).toEqual(["staging", "production"]);
    for (const { name, files } of outputs) {
      expect(files.map(({ path }) => path)).toContain(`cloudformation/shop-${name}-api.yaml`);
    }
  });

  it("gives only the environments that are asked for", async () => {
    const { outputs } = await compilationOf(SHOP, { environments: ["production"] });
    expect(outputs.map(({ name }) => name)).toEqual(["production"]);
  });

  it("reads the templates of stacks beside the config, once it is known which they are", async () => {
    const withStack = (path: string) =>
      SHOP.replace("workloads:", `resources: [stack("data", { template: ${JSON.stringify(path)} })], workloads:`);
    const { outputs, diagnostics } = await compilationOf(withStack("./api/data.yaml"));
    expect(diagnostics).toEqual([]);
    const contents = outputs.flatMap(({ name, files }) =>
      files.filter(({ path }) => path === `cloudformation/shop-${name}-stack-data.yaml`).map(({ content }) => content),
    );
    expect(contents).toEqual([TEMPLATE, TEMPLATE]);
    const broken = await compilationOf(withStack("./api/Dockerfile"));
    expect(broken.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["config/stack-template", 'Stack "data" has its template at "./api/Dockerfile", which holds no object.'],
    ]);
  });

  it("looks for what images are built from beside the config, once for all environments", async () => {
    const built = (folder: string) =>
      SHOP.replace('"nginx:1.27.3"', `repository("shop/api").build(${JSON.stringify(folder)})`);
    const { diagnostics, outputs } = await compilationOf(built("./apo"));
    expect(diagnostics.map(({ code, help }) => [code, help])).toEqual([
      ["config/build-missing", 'Did you mean "./api"?'],
    ]);
    expect(outputs).toHaveLength(2);
    expect((await compilationOf(built("./api"))).diagnostics).toEqual([]);
  });

  it("knows the config as an environment's folder sees it", async () => {
    expect((await compilationOf(SHOP)).source).toBe("../../ecs.config.ts");
    expect((await compilationOf(SHOP, { out: "build/aws" })).source).toBe("../../../ecs.config.ts");
  });

  it.each([
    ['image: repository("shop/api").tag("latest")', ["images/latest-tag"]],
    ['image: repository("shop/api").tag("v1+build")', ["images/reference-format"]],
    ['image: repository("shop/api").tag("release/1")', ["images/reference-format"]],
    ['image: repository("shop/api").digest("sha256:01")', ["images/reference-format"]],
    ['image: repository("shop/api").build("./api")', []],
    ['image: "a:1", secrets: { A: secret("a", { versionStage: "S", versionId: "I" }) }', ["secrets/sm-arn-suffix"]],
  ])("judges what is known in an account that is not: %s", async (props, codes) => {
    const { diagnostics } = await compilationOf(
      `app("shop", { workloads: [service("api", { cpu: 256, memory: 512, ${props} })] })`,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ["AKIAIOSFODNN7EXAMPLF", "secrets/value-pattern"],
    ["postgres://shop:hunter2hunter2@db:5432/shop", "secrets/value-pattern"],
    ["{{resolve:secretsmanager:shop/db:SecretString:password}}", "secrets/cfn-noecho"],
    ["{{resolve:ssm-secure:/shop/db:1}}", "secrets/cfn-noecho"],
  ])("finds in the environment of a service, at the variable, what is no plain text: %s", async (value, code) => {
    const environment = `environment: { LOG_LEVEL: "info", DB: ${JSON.stringify(value)} }`;
    const { diagnostics } = await compilationOf(SHOP.replace('image: "nginx:1.27.3"', `image: "a:1", ${environment}`));
    expect(diagnostics.map((found) => [found.code, found.origin?.path])).toEqual([
      [code, "services.api.environment.DB"],
    ]);
  });

  it("gives no files where there is an error in any environment", async () => {
    const { outputs, diagnostics } = await compilationOf(SHOP.replace("memory: 512", "memory: 513"));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["fargate/size-invalid", "error"]]);
    expect(outputs).toEqual([]);
  });

  it("gives files in spite of warnings, which can be turned off", async () => {
    const untagged = SHOP.replace("nginx:1.27.3", "nginx");
    const { outputs, diagnostics } = await compilationOf(untagged);
    expect(outputs).toHaveLength(2);
    const [warning] = diagnostics;
    expect(warning?.severity).toBe("warning");
    const quiet = await compilationOf(untagged, { levels: { [warning?.code ?? ""]: "off" } });
    expect(quiet.diagnostics.map(({ code }) => code)).not.toContain(warning?.code);
  });

  it("tells what define throws as the config's", async () => {
    const failing = `app("shop", { environments: ${ENVIRONMENTS}, define: () => { throw new TypeError("no image"); } })`;
    expect(await problemOf(failing)).toMatchObject({
      code: "config/throws",
      message: "ecs.config.ts throws TypeError: no image.",
      origin: { file: "ecs.config.ts", line: 1 },
    });
  });

  it("runs define once for each environment, whatever is wrong in it", async () => {
    const counted = `app("shop", { environments: ${ENVIRONMENTS}, define: () => { globalThis.defines = (globalThis.defines ?? 0) + 1; return { workloads: 5, tags: { team: 5 } }; } })`;
    const { diagnostics } = await compilationOf(counted);
    expect(diagnostics.map(({ code }) => code)).toContain("config/property-type");
    expect(Reflect.get(globalThis, "defines")).toBe(2);
    Reflect.deleteProperty(globalThis, "defines");
  });

  it("tells a value of define that contains itself", async () => {
    const labels = "(() => { const labels = {}; labels.self = labels; return labels; })()";
    const circular = `app("shop", { environments: ${ENVIRONMENTS}, define: () => ({ workloads: [], tags: ${labels} }) })`;
    expect(await problemOf(circular)).toMatchObject({
      code: "config/circular",
      message: expect.stringContaining("tags.self is tags again."),
    });
  });

  it("tells a value that contains itself from one that is of the wrong kind", async () => {
    const labels = "(() => { const labels = {}; labels.self = labels; return labels; })()";
    const circular = `app("shop", { workloads: [service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3", tags: ${labels} })] })`;
    expect(await problemOf(circular)).toMatchObject({
      code: "config/circular",
      message: expect.stringContaining("workloads[0].tags.self is workloads[0].tags again."),
    });
  });
});
