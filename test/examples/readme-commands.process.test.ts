import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BROKEN, compileExample, configFolders, EXAMPLES, runHere } from "./examples.ts";

const NAMES = [...configFolders(EXAMPLES), "broken"];

/** What a README says to type, a command each, without comments; what an earlier line has begun goes on in the next. */
function commandsOf(name: string): readonly (readonly string[])[] {
  const readme = readFileSync(join(EXAMPLES, name, "README.md"), "utf8");
  const blocks = Array.from(readme.matchAll(/^```sh\n([^]*?)^```$/gm), ([, text = ""]) => text.replaceAll("\\\n", ""));
  const lines = blocks.flatMap((block) => block.split("\n").flatMap((line) => line.replace(/\s+#.*/, "").split("&&")));
  return lines
    .map((line) =>
      line
        .replaceAll(/^\s*\(|\)\s*$/g, "")
        .trim()
        .split(/\s+/),
    )
    .filter(([first]) => first !== "");
}

/** The folder of the compiled output, where the examples have it. */
function compiled(path: string): string {
  return path.replace(/^ecs\.out\/orders/, "expected-orders").replace(/^ecs\.out/, "expected");
}

/** The scripts of that name in all that an example compiles to. */
function scripts(name: string, script: string): readonly string[] {
  return treesOf(name)
    .map((path) => join(path, script))
    .filter((path) => existsSync(path));
}

/** The folder of each environment that an example compiles to. */
function treesOf(name: string): readonly string[] {
  const outs = readdirSync(join(EXAMPLES, name)).filter((folder) => folder.startsWith("expected"));
  return name === "broken" ? [] : outs.flatMap((out) => environmentsIn(join(EXAMPLES, name, out)));
}

const all = NAMES.flatMap((name) => commandsOf(name).map((words) => [name, words.join(" "), words] as const));

describe("the README of an example", () => {
  it.each(NAMES)("%s is there, and says what the example is about", (name) => {
    const readme = readFileSync(join(EXAMPLES, name, "README.md"), "utf8");
    expect(readme).toMatch(/^# .+\n\n\w/);
  });

  it("says nothing else to type than these", () => {
    const programs = new Set(all.map(([, , [program = ""]]) => (program.endsWith(".sh") ? "*.sh" : program)));
    const known = ["*.sh", "aws", "cd", "curl", "do", "docker", "done", "for", "npx"];
    expect([...programs].filter((program) => !known.includes(program))).toEqual([]);
  });

  it.each(all.filter(([, , [program = ""]]) => program.endsWith(".sh")))(
    "%s names a script and options that are there: %s",
    (name, _, [path = "", ...words]) => {
      const found = scripts(name, path.replace(/^.*\//, ""));
      expect(found.length).toBeGreaterThan(0);
      const own = words.slice(0, words.includes("--") ? words.indexOf("--") : words.length);
      const options = own.filter((word) => word.startsWith("--"));
      for (const script of found)
        expect(options.filter((option) => !readFileSync(script, "utf8").includes(option))).toEqual([]);
    },
  );

  it.each(all.filter(([, , [program]]) => program === "cd"))(
    "%s names a folder that is there: %s",
    (name, _, [, path = ""]) => {
      expect(existsSync(join(EXAMPLES, name, compiled(path)))).toBe(true);
    },
  );

  it.each(all.filter(([, , words]) => words[1] === "vitest"))("%s names tests that are there: %s", (name) => {
    expect(readdirSync(join(EXAMPLES, name)).some((file) => file.endsWith(".test.ts"))).toBe(true);
  });

  // Plain `compile` of each is what the golden test runs.
  const others = all.filter(
    ([, , words]) => words[1] === "ecs-dsl" && words.slice(2).some((word) => !/^(compile|--check)$/.test(word)),
  );
  it.each(others)("%s names a command that works: %s", async (name, _, [, , command = "", ...words]) => {
    const inCompiled = words.map((word) => (word.startsWith("ecs.out") ? compiled(word) : word));
    const checked = command === "compile" ? [...inCompiled, "--check"] : inCompiled;
    const isWhole = command === "compile" && !words.includes("--out");
    const run = isWhole
      ? await compileExample(name, checked, () => {})
      : await runHere(join(EXAMPLES, name), command, ...checked);
    expect(run.stdout + run.stderr).not.toContain("error[");
    expect(run.exitCode).toBe(0);
  });
});

describe("what an example compiles to", () => {
  const trees = NAMES.flatMap((name) => treesOf(name).map((path) => [name, path] as const));

  it("is small enough to be read: no example has more than 400 KiB", () => {
    expect(trees.length).toBeGreaterThan(NAMES.length);
    const sizes = NAMES.map((name) => [name, sum(treesOf(name).map(sizeOf))] as const);
    const large = sizes.filter(([name, size]) => name !== "everything" && size > 400 * 1024);
    expect(large).toEqual([]);
  });

  it("is there for each but the mistakes, which say what is wrong", () => {
    const without = NAMES.filter((name) => !trees.some(([each]) => each === name));
    expect(without).toEqual(["broken"]);
    expect(readdirSync(BROKEN)).toContain("README.md");
  });
});

function environmentsIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

function sizeOf(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  return sum(paths.map((path) => statSync(path)).map((file) => (file.isFile() ? file.size : 0)));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
