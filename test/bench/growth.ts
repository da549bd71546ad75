import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { configSource } from "./config-source.ts";
import { median } from "./measure.ts";
import { countEntries, type Entries } from "./template-entries.ts";

/** Services of the apps whose growth is measured: each has twice as many as the one before. */
export const GROWTH_SIZES: readonly number[] = [125, 250, 500, 1000, 2000];

/** Whether it runs at all. */
export const QUICK_GROWTH: readonly number[] = [1, 2, 4];

/** What compiling an app of some size takes, and what it gives. */
export interface Growth {
  readonly services: number;
  readonly wallMs: number;
  /** Of all its threads, in user and system mode. */
  readonly cpuMs: number;
  readonly peakMib: number;
  /** Of everything written. */
  readonly bytes: number;
  readonly files: number;
  /** The most that one of its stacks has of each. */
  readonly largest: Entries;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = `${ROOT}.bench/growth`;
const CLI = `${ROOT}node_modules/ecs-dsl/bin/ecs-dsl.cjs`;
const HOOK = fileURLToPath(new URL("resources-hook.cjs", import.meta.url));

/** Compiles an app of each size in turn, so that drift of the machine hits all alike; medians over the rounds. */
export function measureGrowth(sizes: readonly number[], rounds: number): readonly Growth[] {
  mkdirSync(FOLDER, { recursive: true });
  const runs = new Map(sizes.map((size) => [size, new Array<Run>()]));
  const out = (size: number, round: number) => `${FOLDER}/${size}/out-${round}`;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      // The first round warms up.
      for (const size of sizes) {
        const run = compile(size, out(size, round));
        if (round > 0) runs.get(size)?.push(run);
      }
    }
    return sizes.map((size) => ({ ...medianOf(size, runs.get(size) ?? []), ...written(out(size, rounds)) }));
  } finally {
    // Only at the end: files are made many times slower right after others were removed.
    rmSync(FOLDER, { recursive: true, force: true });
  }
}

type Run = Pick<Growth, "wallMs" | "cpuMs" | "peakMib">;

function compile(services: number, out: string): Run {
  const folder = `${FOLDER}/${services}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/ecs.config.ts`, configSource(services));
  const report = `${folder}/resources.txt`;
  rmSync(report, { force: true });
  const env = { ...process.env, NODE_OPTIONS: `--require=${HOOK}`, ECS_DSL_BENCH_RESOURCES: report };
  const start = process.hrtime.bigint();
  const run = spawnSync("node", [CLI, "compile", "--config", `${folder}/ecs.config.ts`, "--out", out], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  const wallMs = Number(process.hrtime.bigint() - start) / 1e6;
  if (run.status !== 0) throw new Error(`compile ${services} exits ${run.status}: ${run.stdout}${run.stderr}`);
  const processes = readFileSync(report, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  const cpuMs = processes.reduce((sum, [cpu = 0]) => sum + cpu, 0);
  return { wallMs, cpuMs, peakMib: Math.max(...processes.map(([, peak = 0]) => peak)) };
}

function medianOf(services: number, runs: readonly Run[]) {
  const of = (figure: keyof Run) => median(runs.map((run) => run[figure]));
  return { services, wallMs: of("wallMs"), cpuMs: of("cpuMs"), peakMib: of("peakMib") };
}

function written(folder: string): Pick<Growth, "bytes" | "files" | "largest"> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`);
  const files = paths.filter((path) => statSync(path).isFile());
  const stacks = files
    .filter((path) => path.includes("/cloudformation/") && path.endsWith(".yaml"))
    .map((path) => countEntries(readFileSync(path, "utf8")));
  const most = (what: keyof Entries) => Math.max(...stacks.map((stack) => stack[what]));
  return {
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
    files: files.length,
    largest: {
      bytes: most("bytes"),
      resources: most("resources"),
      parameters: most("parameters"),
      outputs: most("outputs"),
    },
  };
}

/** How a figure grows with the size: 1 is in step with it, 2 with its square; what the smallest takes is left out. */
export function exponentOf(rows: readonly Growth[], figure: "wallMs" | "cpuMs" | "peakMib" | "bytes"): number {
  const [base, ...others] = rows;
  const [first, last] = [others.at(0), others.at(-1)];
  if (base === undefined || first === undefined || last === undefined) return Number.NaN;
  const added = (row: Growth) => row[figure] - base[figure];
  const services = (row: Growth) => row.services - base.services;
  return Math.log(added(last) / added(first)) / Math.log(services(last) / services(first));
}
