import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ecsDsl, EXAMPLES } from "../examples/examples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The fenced blocks of the page: language and text. */
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({
  language,
  text,
}));
const [config, , tree, finding] = blocks;

/** Below the workspace, so that `ecs-dsl` resolves as it does for a user. */
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(root, "examples", "readme-"));
  for (const name of ["api", "node_modules"]) {
    cpSync(join(EXAMPLES, "nodejs-api", name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function withConfig(text: string): string {
  writeFileSync(join(folder, "ecs.config.ts"), text);
  return folder;
}

describe("README", () => {
  it("shows a config, the command, the tree and a finding", () => {
    expect(blocks.slice(0, 4).map(({ language }) => language)).toEqual(["ts", "sh", "text", "text"]);
  });

  it("shows a config that compiles to the tree it shows", () => {
    const run = ecsDsl(withConfig(config?.text ?? ""), "compile");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const written = readdirSync(join(folder, "ecs.out/default"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "ecs.out/default/").length))
      .toSorted();
    expect(`${written.join("\n")}\n`).toBe(tree?.text);
  });

  it("shows the finding of the same config with the wrong memory", () => {
    const run = ecsDsl(withConfig((config?.text ?? "").replace("memory: 1024", "memory: 8192")), "compile");
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toBe(finding?.text);
  });

  it("shows a config that type-checks, and whose error is one line at memory", () => {
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--skipLibCheck"];
    const check = (text: string) => {
      withConfig(text);
      const args = [join(root, "node_modules/typescript/bin/tsc"), "--ignoreConfig", ...options, "ecs.config.ts"];
      return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" }).stdout;
    };
    expect(check(config?.text ?? "")).toBe("");
    expect(check((config?.text ?? "").replace("memory: 1024", "memory: 8192"))).toBe(
      "ecs.config.ts(7,13): error TS2322: Type '8192' is not assignable to type '1024 | 2048 | 3072 | 4096'.\n",
    );
  });

  const lines = blocks.flatMap(({ language, text }) => (language === "sh" ? text.trim().split("\n") : []));
  const commands = lines.map((line) => line.replace(/\s*#.*/, "").split(/\s+/));

  it.each(commands.filter(([program, command]) => program === "npm" && command !== "install"))(
    "names an npm script that exists: %s %s %s",
    (...words) => {
      const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      expect(Object.keys(scripts)).toContain(words[1] === "run" ? words[2] : words[1]);
    },
  );

  it.each(commands.filter(([program]) => program === "ecs-dsl"))("names a command that exists: %s %s", (_, command) => {
    expect(ecsDsl(root, command ?? "", "--help").exitCode).toBe(0);
  });

  it("names nothing else", () => {
    expect(new Set(commands.map(([program]) => program))).toEqual(new Set(["aws", "npm", "npx", "ecs-dsl"]));
  });
});
