import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

async function begun(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
  answers?: readonly string[],
) {
  const cwd = mkdtempSync(join(tmpdir(), "run-init-"));
  folders.push(cwd);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  const { io, out, err } = testIo({ cwd }, answers);
  const exit = await main(["init", ...argv], io);
  const text = (path: string) => (existsSync(join(cwd, path)) ? readFileSync(join(cwd, path), "utf8") : undefined);
  return { exit, out: out(), err: err(), text };
}

describe("init", () => {
  it("writes a config and what belongs to it, and says what comes next", async () => {
    const { exit, out, err, text } = await begun(["worker", "--name", "shop"]);
    expect(exit).toBe(0);
    expect(out).toBe(
      "wrote ecs.config.ts\nwrote tsconfig.json\nwrote package.json\nwrote .pre-commit-config.yaml\nwrote .github/workflows/ecs-dsl.yml\n",
    );
    expect(text("ecs.config.ts")).toContain('export default app("shop", { workloads: [runner] });');
    expect(err).toContain("npx ecs-dsl compile");
  });

  it("asks a person for what is not given, and takes the default for an empty line", async () => {
    const { exit, out, text } = await begun([], {}, ["2", "", "123456789012", "eu-west-1"]);
    expect([exit, out.includes("3 schedule")]).toEqual([0, true]);
    expect(text("ecs.config.ts")).toContain('production: { account: "123456789012", region: "eu-west-1" }');
    const shop = await begun([], {}, ["schedule", "shop", ""]);
    expect(shop.text("ecs.config.ts")).toContain('export default app("shop", { workloads: [report] });');
  });

  it("asks nothing once the kind is named", async () => {
    const { exit, out } = await begun(["service"], {}, []);
    expect([exit, out.includes("What is it?")]).toEqual([0, false]);
  });

  it.each([
    [[], "and was given none"],
    [["lambda"], 'and "lambda" is not one'],
    [["__proto__"], 'and "__proto__" is not one'],
    [["service", "worker"], "and was given 2"],
  ])("needs one kind, and got %j", async (argv, fault) => {
    const { exit, out, err, text } = await begun(argv);
    expect([exit, out, err.includes("usage/init-kind"), err.includes(fault)]).toEqual([2, "", true, true]);
    expect(text("ecs.config.ts")).toBeUndefined();
  });

  it.each([
    ["--name", "my shop"],
    ["--account", "1234"],
    ["--account", "123456789012"],
    ["--region", "eu-west-1"],
    ["--account", "123456789012", "--region", "Ireland"],
  ])("refuses %s %s %s %s", async (...flags) => {
    const { exit, err, text } = await begun(["service", ...flags]);
    expect([exit, err.includes("usage/init-value"), text("package.json")]).toEqual([2, true, undefined]);
  });

  it("changes no config that is there, whatever its name", async () => {
    const { exit, err, text } = await begun(["service"], { "ecs.config.mjs": "mine" });
    expect([exit, err.includes("usage/init-again"), text("ecs.config.mjs")]).toEqual([2, true, "mine"]);
    expect(text("tsconfig.json")).toBeUndefined();
  });

  it("keeps what is there", async () => {
    const { out, err, text } = await begun(["service"], {
      "tsconfig.json": "mine",
      "package.json": '{ "name": "x" }\n',
    });
    expect(out).toContain("kept tsconfig.json\nadded scripts to package.json\n");
    expect(err).toContain("tsconfig.json is there already and stays as it is");
    expect(err).toContain('    "strict": true');
    expect(err).not.toContain("package.json is there");
    expect([text("tsconfig.json"), text("package.json")?.startsWith('{ "name": "x"')]).toEqual(["mine", true]);
  });

  it("says what the disk refuses", async () => {
    const files = { "package.json": "{}" };
    const cwd = mkdtempSync(join(tmpdir(), "run-init-"));
    folders.push(cwd);
    writeFileSync(join(cwd, "package.json"), files["package.json"]);
    chmodSync(join(cwd, "package.json"), 0o444);
    const { io, err } = testIo({ cwd });
    expect(await main(["init", "service"], io)).toBe(2);
    expect(err()).toContain("package.json");
  });
});
