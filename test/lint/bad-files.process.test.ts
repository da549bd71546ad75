import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { COMMAND } from "../cli/project.ts";

const TASK = '{ "family": "web", "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }] }\n';
const BROKEN = TASK.replace("512", "2");

/** What is said of each file, in one line. */
const SAID: Readonly<Record<string, string>> = {
  "bomb.yaml": "input/alias-bomb",
  "broken.json": "resources/container-memory-min",
  "deep.json": "input/too-deep",
  "huge.json": "input/too-large",
  "latin.json": "input/not-utf8",
  "loop/one/two": "input/unreadable",
  "loop/task.json": "resources/container-memory-min",
  "missing.json": "input/not-found",
  "pipe.json": "input/unreadable",
  "proto.json": "input/prototype-key",
  "twice.json": "input/duplicate-key",
  "zero.json": "input/unreadable",
};

function badFiles(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "ecs-dsl-bad-")));
  const put = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
  put("latin.json", Buffer.concat([Buffer.from(TASK.slice(0, -4)), Buffer.from([0xe9]), Buffer.from('" }\n')]));
  put("huge.json", "");
  truncateSync(join(folder, "huge.json"), 100 * 1024 * 1024);
  put("deep.json", `{ "containerDefinitions": ${"[".repeat(100_000)}${"]".repeat(100_000)} }\n`);
  const level = (name: string, below: string) => `${name}: &${name} [${Array(10).fill(`*${below}`).join(", ")}]\n`;
  put(
    "bomb.yaml",
    `a: &a [containerDefinitions]\n${["ba", "cb", "dc", "ed", "fe", "gf"].map(([n = "", b = ""]) => level(n, b)).join("")}`,
  );
  put("twice.json", TASK.replace('"web",', '"web", "family": "api",'));
  put("proto.json", TASK.replace("{", '{ "__proto__": { "memory": "1" },'));
  spawnSync("mkfifo", [join(folder, "pipe.json")]);
  mkdirSync(join(folder, "loop"));
  symlinkSync("two", join(folder, "loop/one"));
  symlinkSync("one", join(folder, "loop/two"));
  symlinkSync("..", join(folder, "loop/up"));
  symlinkSync("/dev/zero", join(folder, "zero.json"));
  put("good.json", TASK);
  put("broken.json", BROKEN);
  put("loop/task.json", BROKEN);
  return folder;
}

it("tells of each bad file in one line, lints the others, and ends with 2", () => {
  const folder = badFiles();
  const named = Object.keys(SAID).filter((name) => name !== "loop/task.json");
  const args = [COMMAND, "lint", "--format=github", ...named, "good.json", "loop"];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => / title=(.*?),file=(.*?),/.exec(line)?.slice(1).toReversed())).toEqual(
    Object.entries(SAID),
  );
  expect(stderr).toBe("Checked 13 files.\n");
  expect(status).toBe(2);
}, 20_000);
