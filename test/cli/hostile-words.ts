import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { main } from "../../packages/compiler/src/cli/main.ts";
import { testIo } from "../../packages/compiler/test/cli/test-io.ts";
import { wrongs } from "./hostile-strings.ts";
import { hostileTexts } from "../properties/hostile-texts.ts";
import { configOf } from "./config-of.ts";
import type { Ran } from "./project.ts";
import { Sandbox } from "./sandbox.ts";

/** Command lines that take any text, by what it is there. */
export const USES: readonly ((text: string) => readonly string[])[] = [
  (text) => [text],
  (text) => ["help", text],
  (text) => ["explain", text],
  (text) => ["rules", text],
  (text) => ["rules", `--${text}`],
  (text) => ["lint", "--", `missing/${text}`],
  (text) => ["lint", "--rule", text, "task.json"],
  (text) => ["lint", `--rule=iam/${text}=off`, "task.json"],
  (text) => ["lint", "--format", text, "task.json"],
  (text) => ["lint", `--strict=${text}`, "--format=json"],
  (text) => ["graph", text],
  (text) => ["graph", "--config", text],
  (text) => ["compile", text],
  (text) => ["compile", "--config", text],
  (text) => ["compile", "--config", `${text}/ecs.config.ts`, "--format=json"],
];

/** Command lines that evaluate the config: a process of esbuild each. */
export const COMPILES: readonly ((text: string) => readonly string[])[] = [
  (text) => ["compile", "--env", text],
  (text) => ["compile", "--rule", text],
  (text) => ["compile", `--out=${text}`],
  (text) => ["compile", "--check", "--format=json", `--out=${text}`],
];

/** What the command reads of its environment. */
export const IN_COMMAND: readonly string[] = [
  "AWS_CA_BUNDLE",
  "AWS_DEFAULT_REGION",
  "AWS_PROFILE",
  "AWS_REGION",
  "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED",
  "CI",
  "ECS_DSL_DEBUG",
  "NO_COLOR",
  "TERM",
];

/** What the command replaces while it runs, of which several may run at once. */
const CONSOLE = { log: console.log, info: console.info, debug: console.debug };

/** Runs the command in this process, where text may hold what no process can be given. */
export async function runMain(sandbox: Sandbox, argv: readonly string[], env = {}): Promise<Ran> {
  const { io, out, err } = testIo({ cwd: sandbox.project, env });
  const exit = await main(argv, io);
  Object.assign(console, CONSOLE);
  return { exit, out: out(), err: err() };
}

/** What is wrong with the runs of each use with each text. */
export async function wordWrongs(
  sandbox: Sandbox,
  texts: readonly string[],
  uses: typeof USES,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const text of texts) {
    for (const use of uses) {
      const said = wrongs(await runMain(sandbox, use(text)));
      found.push(...said.map((wrong) => `${JSON.stringify(use(text)).slice(0, 200)} ${wrong}`));
    }
    if (uses === COMPILES) removeOutput(sandbox, text);
  }
  return found;
}

/** True for text that names a folder in the project: what a person asks to be written elsewhere is. */
export function isInside(sandbox: Sandbox, text: string): boolean {
  return resolve(sandbox.project, text).startsWith(`${sandbox.project}/`);
}

/** Takes away what a compile was asked to write at the text. */
function removeOutput(sandbox: Sandbox, text: string): void {
  const [first = ""] = resolve(sandbox.project, text)
    .slice(sandbox.project.length + 1)
    .split("/");
  const folder = join(sandbox.project, first);
  if (!text.includes("\0") && existsSync(folder)) rmSync(folder, { recursive: true });
}

/** A project with a config and a file to lint, and the texts that a process can be given. */
export function sandboxed() {
  const sandbox = new Sandbox();
  sandbox.put("ecs.config.ts", configOf(1));
  sandbox.put("task.json", TASK);
  return { sandbox, texts: hostileTexts(sandbox.canary).filter((text) => !text.includes("\0")) };
}

/** Several projects at once, each with its part of the texts: a compile waits for a process. */
export async function inLanes(each: (sandbox: Sandbox, texts: readonly string[]) => Promise<void>): Promise<void> {
  const lanes = Array.from({ length: LANES }, (_, lane) => {
    const { sandbox, texts } = sandboxed();
    return each(
      sandbox,
      texts.filter((_text, index) => index % LANES === lane),
    );
  });
  await Promise.all(lanes);
}

const LANES = 4;

/** A task definition with one finding or more. */
export const TASK =
  '{ "family": "api", "containerDefinitions": [{ "name": "api", "image": "nginx:latest", "memory": 1 }] }\n';
