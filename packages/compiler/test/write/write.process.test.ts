import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentOutput } from "../../src/write/environment-output.ts";
import { compare, write, type WriteOptions } from "../../src/write/write.ts";
import { exitOf, source, startScript } from "./start-script.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "write-"));
  mkdirSync(join(cwd, ".git"));
});

const options = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  cwd,
  out: "app/ecs.out",
  configFolder: join(cwd, "app"),
  source: "../../ecs.config.ts",
  force: false,
  isWholeApp: true,
  ...more,
});

const FILES = 30;
const WORKFLOWS = 5;

/** All that an app writes for `tag`; some files only this tag has. */
function outputsOf(tag: string): readonly EnvironmentOutput[] {
  return ["staging", "production"].map((name) => {
    const file = (path: string, root: "environment" | "repository") => {
      return { path, content: `${name} ${tag} ${path}\n`, executable: false, root };
    };
    const numbers = Array.from({ length: FILES }, (_, index) => index);
    const files = numbers.map((number) => file(`task-definitions/api-${number}.json`, "environment"));
    const workflows = numbers
      .slice(0, WORKFLOWS)
      .map((number) => file(`.github/workflows/${name}-${number}.yml`, "repository"));
    const own = [file(`only-${tag}/${name}.md`, "environment"), file(`ci/only-${tag}/${name}.md`, "repository")];
    return { name, files: [...files, ...workflows, ...own] };
  });
}

const ONE = outputsOf("one");
const TWO = outputsOf("two");

/** Every file below `folder` with its text. */
function tree(folder = cwd): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]));
}

function written(outputs: readonly EnvironmentOutput[], more: Partial<WriteOptions> = {}) {
  expect(write(outputs, options(more))).not.toHaveProperty("problem");
  return tree();
}

/** Writes one and two in turn, and says with what result. */
const WRITER = `
import { write } from ${source("write.ts")};
const [options, one, two, rounds] = process.argv.slice(1).map((text) => JSON.parse(text));
for (let round = 0; round < rounds; round++) {
  const result = write(round % 2 === 0 ? two : one, options);
  console.log("problem" in result ? result.problem.code + " " + result.problem.message : "written");
}
`;

function startWriter(rounds: number) {
  return startScript(WRITER, ...[options(), ONE, TWO, rounds].map((value) => JSON.stringify(value)));
}

async function firstLine(child: ReturnType<typeof startWriter>): Promise<void> {
  await new Promise((resolve) => {
    child.stdout?.once("data", resolve);
  });
}

describe("a write that is killed", () => {
  it("leaves each part old or new, and the next write makes the set old or new", async () => {
    const [one, two] = [written(ONE), written(TWO)];
    const halves = new Set<string>();
    // Sixteen kills, and as many more as it takes until one of them hits the moment between the two steps of a swap.
    for (let kill = 0; kill < 16 || (halves.size === 0 && kill < 160); kill++) {
      const child = startWriter(1e6);
      await firstLine(child);
      await sleep((kill % 16) * 2 + Math.random());
      child.kill("SIGKILL");
      await exitOf(child);

      const left = Object.entries(tree());
      const isOurs = (path: string) => !/(^|\/)\.[^/]*(new|old)-|\.journal|\.lock/.test(path);
      for (const [path, text] of left.filter(([path]) => isOurs(path))) expect([one[path], two[path]]).toContain(text);
      if (left.some(([path]) => path.includes(".journal"))) halves.add("journal");

      const recovered = written([], { isWholeApp: false });
      expect([one, two]).toContainEqual(recovered);
      expect(written(ONE)).toEqual(one);
    }
    expect(halves.size).toBe(1);
  }, 300_000);
});

/** The writer may make the folder anew between the two steps of a swap. */
function putLink(target: string, path: string, swap: number): void {
  for (let attempt = 0; ; attempt++) {
    try {
      return symlinkSync(target, path);
    } catch {
      renameSync(path, join(cwd, `fresh-${swap}-${attempt}`));
    }
  }
}

describe("a write beside others", () => {
  it("is never seen half way by those that compare, nor refused by those that write", async () => {
    written(ONE);
    const writer = startWriter(60);
    await firstLine(writer);
    while (writer.exitCode === null) {
      const compared = compare(ONE, options());
      expect(compared).not.toHaveProperty("problem");
      const plans = "plans" in compared ? compared.plans : [];
      for (const plan of plans) expect([0, FILES + 2]).toContain(plan.missing.length + plan.changed.length);
      expect(write(TWO, options())).not.toHaveProperty("problem");
      await sleep(1);
    }
    expect(await exitOf(writer)).toBe(0);
  }, 120_000);

  it("never writes outside when the output folder is swapped for a link", async () => {
    written(ONE);
    const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
    const [out, away] = [join(cwd, "app/ecs.out"), join(cwd, "app/away")];
    const writer = startWriter(150);
    await firstLine(writer);
    for (let swap = 0; writer.exitCode === null; swap++) {
      renameSync(out, away);
      putLink(elsewhere, out, swap);
      await sleep(swap % 3);
      rmSync(out);
      renameSync(away, out);
      await sleep((swap % 7) + 1);
    }
    expect(await exitOf(writer)).toBe(0);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(written(ONE)).toEqual(tree());
    expect(readdirSync(out).toSorted()).toEqual([".repository.json", "production", "staging"]);
  }, 120_000);
});
