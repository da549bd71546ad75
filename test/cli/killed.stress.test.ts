import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { configOf } from "./config-of.ts";
import { COMMAND, Project } from "./project.ts";

const SERVICES = 60;
const KILLS = 40;

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

describe("a compile that is killed", () => {
  it("leaves the old tree or the new one, and the next compile finishes the work", async () => {
    const project = new Project();
    const compiled = (tag: string) => {
      project.put("ecs.config.ts", configOf(SERVICES, tag));
      expect(project.run("compile").exit).toBe(0);
      expect(readdirSync(project.at("ecs.out"))).toEqual(["default"]);
      return project.tree("ecs.out/default");
    };
    const one = compiled("1");
    const two = compiled("2");
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
      expect(compiled(tag)).toEqual(tag === "1" ? one : two);
    }
    expect(traces.size).toBeGreaterThan(1);
  }, 600_000);
});

describe("two compiles at once", () => {
  it("end with the tree of one of them", async () => {
    const project = new Project({ "one.ts": configOf(20, "1"), "two.ts": configOf(20, "2") });
    const compile = (config: string) =>
      new Promise((resolve) => {
        const argv = [COMMAND, "compile", "--config", config, "--force"];
        spawn(process.execPath, argv, { cwd: project.folder, stdio: "ignore" }).once("exit", resolve);
      });
    expect(await Promise.all(["one.ts", "two.ts", "one.ts", "two.ts"].map(compile))).toEqual([0, 0, 0, 0]);
    const tree = project.tree("ecs.out/default");
    const images = Object.entries(tree).filter(([path]) => path.startsWith("task-definitions/"));
    expect(images).toHaveLength(20);
    expect(new Set(images.map(([, text]) => /nginx:\d/.exec(text)?.[0])).size).toBe(1);
    expect(readdirSync(project.at("ecs.out"))).toEqual(["default"]);
  }, 60_000);
});
