import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { configOf } from "./config-of.ts";
import { COMMAND, Project } from "./project.ts";
import { ROUNDS, withBusyCores } from "./rounds.ts";

const SERVICES = 60;
/** Kills at all moments of forty take the most of a minute; where races are looked for they are worth it. */
const KILLS = ROUNDS.length === 1 ? 16 : 40;

/** Compiles, and gives the exit code; other rounds go on meanwhile. */
async function compile(project: Project, ...options: readonly string[]): Promise<unknown> {
  const argv = [COMMAND, "compile", ...options];
  const child = spawn(process.execPath, argv, { cwd: project.folder, stdio: "ignore" });
  return new Promise((resolve) => child.once("exit", resolve));
}

/** Starts a compile and kills it after `delay` ms, counted from its first trace in the output folder if so asked. */
async function killed(project: Project, delay: number, sinceTrace: boolean): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, "compile"], { cwd: project.folder, stdio: "ignore" });
  const ended = new Promise((resolve) => {
    child.once("exit", resolve);
  });
  const isWaiting = () => child.exitCode === null && readdirSync(project.at("ecs.out")).length === 1;
  if (sinceTrace) while (isWaiting()) await sleep(0);
  await sleep(delay);
  child.kill("SIGKILL");
  await ended;
}

withBusyCores();

describe("a compile that is killed", () => {
  it.concurrent.each(ROUNDS)(
    "leaves the old tree or the new one, which the next makes whole, in round %i",
    async () => {
      const project = new Project();
      const compiled = async (tag: string) => {
        project.put("ecs.config.ts", configOf(SERVICES, tag));
        expect(await compile(project)).toBe(0);
        expect(readdirSync(project.at("ecs.out"))).toEqual(["default"]);
        return project.tree("ecs.out/default");
      };
      const one = await compiled("1");
      const two = await compiled("2");
      const traces = new Set<string>();
      for (let kill = 0; kill < KILLS; kill++) {
        const tag = kill % 2 === 0 ? "1" : "2";
        project.put("ecs.config.ts", configOf(SERVICES, tag));
        await killed(project, (kill * 7) % 30, kill % 4 !== 0);
        traces.add(
          readdirSync(project.at("ecs.out"))
            .join(" ")
            .replaceAll(/(\.lock|\.new-default|\.old-default)-\S+/g, "$1-"),
        );
        const left = project.has("ecs.out/default") ? project.tree("ecs.out/default") : one;
        expect([one, two]).toContainEqual(left);
        expect(await compiled(tag)).toEqual(tag === "1" ? one : two);
      }
      expect(traces.size).toBeGreaterThan(1);
    },
    3_600_000,
  );
});

describe("two compiles at once", () => {
  it.concurrent.each(ROUNDS)(
    "end with the tree of one of them, in round %i",
    async () => {
      const project = new Project({ "one.ts": configOf(20, "1"), "two.ts": configOf(20, "2") });
      const configs = ["one.ts", "two.ts", "one.ts", "two.ts"];
      const exits = await Promise.all(configs.map((config) => compile(project, "--config", config, "--force")));
      expect(exits).toEqual([0, 0, 0, 0]);
      const tree = project.tree("ecs.out/default");
      const images = Object.entries(tree).filter(([path]) => path.startsWith("task-definitions/"));
      expect(images).toHaveLength(20);
      expect(new Set(images.map(([, text]) => /nginx:\d/.exec(text)?.[0])).size).toBe(1);
      expect(readdirSync(project.at("ecs.out"))).toEqual(["default"]);
    },
    3_600_000,
  );
});
