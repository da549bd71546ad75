import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const TASK = JSON.stringify(
  {
    family: "shop-api",
    cpu: "256",
    memory: "512",
    containerDefinitions: [{ name: "api", image: "nginx:1.29", portMappings: [{ containerPort: 80 }], magic: true }],
  },
  undefined,
  2,
);

async function imported(argv: readonly string[], files: Readonly<Record<string, string>> = { "task.json": TASK }) {
  const cwd = mkdtempSync(join(tmpdir(), "run-import-"));
  folders.push(cwd);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const { io, out, err } = testIo({ cwd });
  const exit = await main(["import", ...argv], io);
  const text = (path: string) => (existsSync(join(cwd, path)) ? readFileSync(join(cwd, path), "utf8") : undefined);
  return { exit, out: out(), err: err(), text };
}

describe("import", () => {
  it("writes a config, says what became of each key, and what comes next", async () => {
    const { exit, out, err, text } = await imported(["task.json"]);
    expect([exit, err.includes("npx ecs-dsl compile")]).toEqual([0, true]);
    expect(text("ecs.config.ts")).toContain('const api = service("api", {');
    expect(out).toContain("wrote ecs.config.ts\n\nTook over ");
    expect(out).toContain("  task.json:14  containerDefinitions[0].magic\n      ECS has no such property.\n");
    expect(out).toContain('      The port gets a name, "http", by which routes and other services call it.\n');
  });

  it("prints all of it for programs", async () => {
    const { exit, out } = await imported(["task.json", "--format", "json", "--out", "shop.config.ts"]);
    const report: unknown = JSON.parse(out);
    expect(exit).toBe(0);
    expect(report).toMatchObject({ version: 1, config: "shop.config.ts", files: [] });
    expect(report).toHaveProperty(
      "entries",
      expect.arrayContaining([
        { file: "task.json", line: 3, column: 3, path: "cpu", verdict: "taken" },
        {
          file: "task.json",
          line: 14,
          column: 7,
          path: "containerDefinitions[0].magic",
          verdict: "left-out",
          words: "ECS has no such property.",
        },
      ]),
    );
  });

  it("writes nothing in a dry run, and prints the config", async () => {
    const { exit, out, err, text } = await imported(["task.json", "--dry-run", "--app", "store"]);
    expect([exit, out.includes('export default app("store"'), err.includes("Left out: 1 key")]).toEqual([
      0,
      true,
      true,
    ]);
    expect(text("ecs.config.ts")).toBeUndefined();
  });

  it("overwrites nothing without being asked", async () => {
    const files = { "task.json": TASK, "ecs.config.ts": "mine" };
    const kept = await imported(["task.json"], files);
    expect([kept.exit, kept.out, kept.err.includes("usage/import-again")]).toEqual([2, "", true]);
    expect(kept.text("ecs.config.ts")).toBe("mine");
    const forced = await imported(["task.json", "--force"], files);
    expect([forced.exit, forced.text("ecs.config.ts")?.includes("app(")]).toEqual([0, true]);
  });

  it("takes account and region where the source says none", async () => {
    const { text } = await imported(["task.json", "--account", "123456789012", "--region", "eu-west-1"]);
    expect(text("ecs.config.ts")).toContain('production: { account: "123456789012", region: "eu-west-1" }');
  });

  it.each([
    [[], "usage/import-source", "was given none"],
    [["a", "b"], "usage/import-source", "was given 2"],
    [["task.json", "--from", "task-definition"], "usage/import-source", 'Did you mean "task-definitions"?'],
    [["task.json", "--from", "helm"], "usage/import-source", "Say what it is with `--from`"],
    [["task.json", "--app", "a b"], "usage/import-value", "cannot be the name of an app"],
    [["task.json", "--account", "1"], "usage/import-value", "is not an AWS account"],
    [["task.json", "--region", "mars"], "usage/import-value", "is not a region"],
    [["other.json"], "input/not-found", "nothing to import"],
    [["note.txt"], "usage/import-source", "holds nothing that can be imported"],
    [["empty.json"], "input/empty", "empty"],
    [["broken.json"], "usage/import-source", "holds nothing that can be imported"],
    [["task.json", "--out", "task.json/ecs.config.ts"], "usage/import-not-written", "could not be written"],
    [["none.json", "--from", "task-definitions"], "input/not-imported", "no task definition with containers"],
  ])("says what is wrong with %j", async (argv, code, words) => {
    const files = {
      "task.json": TASK,
      "note.txt": "hello",
      "empty.json": "",
      "broken.json": "{",
      "none.json": '{ "family": "a", "containerDefinitions": [] }',
    };
    const { exit, out, err, text } = await imported(argv, files);
    expect([exit, out, err]).toEqual([2, "", expect.stringContaining(code)]);
    expect(err).toContain(words);
    expect(text("ecs.config.ts")).toBeUndefined();
  });
});
