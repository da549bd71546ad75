import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../packages/compiler/src/cli/main.ts";

const CLEAN = `{
  "family": "shop-api",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "api", "image": "nginx:1.27" }]
}
`;
const WARNED = CLEAN.replace("nginx:1.27", "nginx:latest");
const BROKEN = CLEAN.replace('"512"', '"4096"');
const TEMPLATE = `Resources:
  Cluster:
    Type: AWS::ECS::Cluster
`;

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), "ecs-dsl-lint-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function run(cwd: string, args: readonly string[], stdin = ""): Promise<Run> {
  let stdout = "";
  let stderr = "";
  const code = await main(["lint", ...args], {
    cwd,
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    stdin: () => Buffer.from(stdin),
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
  });
  return { code, stdout, stderr };
}

function codesOf({ stdout }: Run): readonly string[] {
  const report: {
    readonly diagnostics: readonly { readonly code: string; readonly origin?: { readonly file: string } }[];
  } = JSON.parse(stdout);
  return report.diagnostics.map(({ code, origin }) => `${origin?.file ?? ""} ${code}`);
}

describe("ecs-dsl lint", () => {
  it("is silent about a clean file", async () => {
    expect(await run(folder({ "task.json": CLEAN }), ["task.json"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "Checked 1 file.\n",
    });
  });

  it("shows a finding where it stands", async () => {
    expect(await run(folder({ "task.json": BROKEN }), ["task.json"])).toEqual({
      code: 1,
      stdout: `error[fargate/size-invalid] Task "shop-api" asks for 4096 MiB with 256 CPU units; Fargate pairs 256 with 512, 1024 or 2048 MiB.
  at task.json:6:13  memory

  5 |   "cpu": "256",
  6 |   "memory": "4096",
    |             ^^^^^^
  7 |   "containerDefinitions": [{ "name": "api", "image": "nginx:1.27" }]

  help: Set \`cpu\` to 512.
  more: ecs-dsl explain fargate/size-invalid

1 error
`,
      stderr: "Checked 1 file.\n",
    });
  });

  it("fails on warnings only when it is strict", async () => {
    const cwd = folder({ "task.json": WARNED });
    expect((await run(cwd, ["task.json"])).code).toBe(0);
    expect((await run(cwd, ["task.json", "--strict"])).code).toBe(1);
    expect((await run(cwd, ["task.json", "--strict", "--rule", "images/latest-tag=off"])).code).toBe(0);
    expect((await run(cwd, ["task.json", "--strict", "--rule", "images/latest-tag=info"])).code).toBe(0);
  });

  it("checks the current folder, and passes over what is not ours", async () => {
    const cwd = folder({
      "api/task.json": BROKEN,
      "stacks/cluster.yml": TEMPLATE,
      "package.json": "{}",
      "tsconfig.json": "{ // comment\n}",
      "node_modules/shop/task.json": BROKEN,
      "dist/task.json": BROKEN,
      ".git/task.json": BROKEN,
      "ecs.out/production/task-definitions/api.json": BROKEN,
      "k8s.yaml": "kind: Pod\n---\nkind: Pod\n",
      "notes.txt": BROKEN,
    });
    const result = await run(cwd, ["--format", "json"]);
    expect(codesOf(result)).toEqual([
      "api/task.json fargate/size-invalid",
      "ecs.out/production/task-definitions/api.json fargate/size-invalid",
    ]);
    expect(result.stderr).toBe("Checked 3 files; passed over 3 that hold nothing of ECS or ECR.\n");
    expect(JSON.parse(result.stdout)).toMatchObject({
      version: 1,
      summary: { errors: 2, warnings: 0, infos: 0 },
      files: { checked: 3, passedOver: 3 },
    });
  });

  it("takes files, folders, patterns and standard input, each file once", async () => {
    const cwd = folder({ "a/one.json": BROKEN, "a/two.task": BROKEN, "b/three.json": BROKEN, "b/c/four.json": BROKEN });
    const files = async (...args: readonly string[]) =>
      codesOf(await run(cwd, ["--format", "json", ...args], BROKEN)).map((line) => line.split(" ")[0]);
    expect(await files("a", "a/one.json")).toEqual(["a/one.json"]);
    expect(await files("a/*")).toEqual(["a/one.json", "a/two.task"]);
    expect(await files("b/**/*.json")).toEqual(["b/c/four.json", "b/three.json"]);
    expect(await files("{a,b}/{one,three}.json")).toEqual(["a/one.json", "b/three.json"]);
    expect(await files("-")).toEqual(["-"]);
    expect(await files(join(cwd, "a/one.json"))).toEqual(["a/one.json"]);
  });

  it("ends at a device, and reads it for no frame either", async () => {
    const cwd = folder({});
    symlinkSync("/dev/zero", join(cwd, "zero.json"));
    const result = await run(cwd, ["zero.json"]);
    expect(result.code).toBe(2);
    expect(result.stdout).toContain("This is not a regular file");
  });

  it("follows no folder in a cycle", async () => {
    const cwd = folder({ "a/task.json": BROKEN });
    symlinkSync("..", join(cwd, "a", "up"));
    symlinkSync("task.json", join(cwd, "a", "link.json"));
    symlinkSync("nowhere", join(cwd, "a", "lost.json"));
    expect(codesOf(await run(cwd, ["--format", "json"]))).toEqual([
      "a/link.json fargate/size-invalid",
      "a/task.json fargate/size-invalid",
    ]);
  });

  it.each([
    ["a missing file", ["missing.json"], 'There is no file "missing.json", so there is nothing to check.'],
    ["a pattern without a match", ["*.none"], 'No file matches "*.none", so there is nothing to check.'],
    ["a broken file", ["broken.json"], "The text is not JSON: here stands the end of the file"],
  ])("exits 2 for %s", async (_, args, message) => {
    const result = await run(folder({ "broken.json": "{" }), args);
    expect(result.code).toBe(2);
    expect(result.stdout).toContain(message);
  });

  it("exits 2 for a file that it may not read", async () => {
    const cwd = folder({ "task.json": CLEAN });
    chmodSync(join(cwd, "task.json"), 0);
    const isRoot = process.getuid?.() === 0;
    expect((await run(cwd, ["task.json"])).code).toBe(isRoot ? 0 : 2);
  });

  it("reports the rest of the files beside one that cannot be read", async () => {
    const cwd = folder({ "task.json": BROKEN });
    const result = await run(cwd, ["missing.json", "task.json", "--format", "json"]);
    expect(result.code).toBe(2);
    expect(codesOf(result)).toEqual(["missing.json input/not-found", "task.json fargate/size-invalid"]);
  });

  it("says who checks a config, and runs none", async () => {
    const cwd = folder({ "ecs.config.ts": "throw new Error('ran');", "task.json": CLEAN });
    const note = "ecs.config.ts is a program; `ecs-dsl compile --config ecs.config.ts` checks it.\n";
    expect(await run(cwd, ["ecs.config.ts"])).toEqual({ code: 2, stdout: "", stderr: note });
    expect((await run(cwd, ["ecs.config.ts", "task.json"])).code).toBe(0);
  });

  it.each([
    ["images/latest-tagg=off", 'Did you mean "images/latest-tag"?'],
    ["fargate/size-invalid=off", "fargate/size-invalid is an error, and errors keep their level."],
    ["images/latest-tag=error", "The levels are off, warning and info."],
  ])("refuses --rule %s", async (rule, words) => {
    const result = await run(folder({}), ["--rule", rule]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(words);
  });
});

describe("ecs-dsl lint --fix", () => {
  it("writes only what changed, with its mode, and reports what remains", async () => {
    const cwd = folder({ "bad.json": BROKEN.replace("nginx:1.27", "nginx:latest"), "clean.json": CLEAN });
    chmodSync(join(cwd, "bad.json"), 0o640);
    const before = statSync(join(cwd, "clean.json")).ino;
    const result = await run(cwd, ["--fix", "--format", "json"]);
    expect(result.code).toBe(0);
    expect(codesOf(result)).toEqual(["bad.json images/latest-tag"]);
    expect(result.stderr).toBe("bad.json: Set cpu to 512.\nChecked 2 files.\n");
    expect(readFileSync(join(cwd, "bad.json"), "utf8")).toBe(
      WARNED.replace('"256"', '"512"').replace('"512",\n  "containerDefinitions"', '"4096",\n  "containerDefinitions"'),
    );
    expect(statSync(join(cwd, "bad.json")).mode & 0o777).toBe(0o640);
    expect(statSync(join(cwd, "clean.json")).ino).toBe(before);
    expect(readdirSync(cwd)).toEqual(["bad.json", "clean.json"]);
  });

  it("edits the file behind a link", async () => {
    const cwd = folder({ "real/task.json": BROKEN });
    symlinkSync("real/task.json", join(cwd, "task.json"));
    expect((await run(cwd, ["--fix", "task.json"])).code).toBe(0);
    expect(readFileSync(join(cwd, "real/task.json"), "utf8")).toContain('"512"');
    expect(readdirSync(cwd)).toEqual(["real", "task.json"]);
  });

  it("filters standard input", async () => {
    const result = await run(folder({}), ["--fix", "-"], BROKEN);
    expect(result).toEqual({ code: 0, stdout: BROKEN.replace('"256"', '"512"'), stderr: "Checked 1 file.\n" });
    expect((await run(folder({}), ["--fix", "-"], CLEAN)).stdout).toBe(CLEAN);
  });
});

describe("suppressions in ecs-dsl.json", () => {
  const settings = (entry: object) => JSON.stringify({ suppressions: [entry] }, null, 2);

  it("accept a finding with a reason", async () => {
    const entry = { code: "images/latest-tag", file: "*.json", reason: "A demo.", at: "containerDefinitions[0]" };
    const cwd = folder({ "task.json": WARNED, "ecs-dsl.json": settings(entry) });
    expect(codesOf(await run(cwd, ["task.json", "--format", "json"]))).toEqual([]);
  });

  it.each([
    [
      "no reason",
      { code: "images/latest-tag", file: "task.json" },
      ["ecs-dsl.json suppression/no-reason", "task.json images/latest-tag"],
    ],
    [
      "no finding",
      { code: "images/no-tag", file: "task.json", reason: "x" },
      ["ecs-dsl.json suppression/unused", "task.json images/latest-tag"],
    ],
    [
      "an error",
      { code: "fargate/size-invalid", file: "task.json", reason: "x" },
      ["ecs-dsl.json suppression/unused", "task.json images/latest-tag"],
    ],
    ["another file", { code: "images/latest-tag", file: "other.json", reason: "x" }, ["task.json images/latest-tag"]],
    ["no code", { file: "task.json" }, ["ecs-dsl.json settings/suppression", "task.json images/latest-tag"]],
  ])("are themselves reported when they have %s", async (_, entry, codes) => {
    const cwd = folder({ "task.json": WARNED, "ecs-dsl.json": settings(entry) });
    expect(codesOf(await run(cwd, ["task.json", "--format", "json"]))).toEqual(codes);
  });
});
