import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A process to measure. */
export interface Work {
  readonly name: string;
  /** `NEW_FOLDER` stands for a folder that is not there yet, another one for every run. */
  readonly command: readonly string[];
  readonly cwd: string;
  /** Whether its peak memory is measured too: Node processes only. */
  readonly memory: boolean;
}

export const NEW_FOLDER = "{new folder}";

/** What was measured of one piece of work; `wallMs[i]` of all work was taken in the same round. */
export interface Measured {
  readonly name: string;
  readonly wallMs: readonly number[];
  readonly peakMib?: number;
}

/**
 * Runs all work in turn (A B C A B C …) after one round to warm up, so that drift of the machine hits all alike. The
 * first piece of work is what others are compared with: it runs before each other one, and counts with its median.
 */
export async function measure(works: readonly Work[], rounds: number): Promise<readonly Measured[]> {
  try {
    works.forEach(proveThatItRuns);
    const all: number[][] = [];
    // oxlint-disable-next-line no-await-in-loop
    for (let round = 0; round < rounds; round += 1) all.push(await oneRound(works));
    return works.map((work, index) => ({
      name: work.name,
      wallMs: all.map((walls) => walls[index] ?? Number.NaN),
      ...peak(work),
    }));
  } finally {
    removeOutputs();
  }
}

/** One process at a time: what runs beside it would be measured too. */
async function oneRound([base, ...others]: readonly Work[]): Promise<number[]> {
  if (base === undefined) return [];
  const bases: number[] = [];
  const walls: number[] = [];
  for (const work of others) {
    // oxlint-disable-next-line no-await-in-loop
    bases.push(await wall(base));
    // oxlint-disable-next-line no-await-in-loop
    walls.push(await wall(work));
  }
  return [median(bases), ...walls];
}

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** A benchmark of a failing command is fast and worthless; a finding would be extra work that the goals do not mean. */
function proveThatItRuns(work: Work): void {
  const { file, args, options } = invocation(work);
  const run = spawnSync(file, args, { ...options, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (run.status === 0) return;
  throw new Error(`${work.name} exits ${run.status}: ${run.stdout.slice(0, 2_000)}${run.stderr.slice(0, 2_000)}`);
}

/**
 * Outputs of all runs, removed only at the end: ext4 looks twice at every inode that was freed in the last seconds, and
 * making a file right after others were removed costs up to twenty times as much.
 */
const outputs = new Set<string>();

function removeOutputs(): void {
  for (const folder of outputs) rmSync(folder, { recursive: true, force: true });
  outputs.clear();
}

function newFolder({ cwd }: Work): string {
  const folder = `${cwd}/output-${process.pid}-${outputs.size}`;
  outputs.add(folder);
  return folder;
}

function invocation(work: Work, environment: Readonly<Record<string, string>> = {}) {
  const [file = "", ...args] = work.command.map((word) => (word === NEW_FOLDER ? newFolder(work) : word));
  return { file, args, options: { cwd: work.cwd, env: { ...process.env, NODE_OPTIONS: "", ...environment } } };
}

async function wall(work: Work): Promise<number> {
  const { file, args, options } = invocation(work);
  const start = process.hrtime.bigint();
  const code = await new Promise((resolve, reject) => {
    spawn(file, args, { ...options, stdio: "ignore" })
      .on("error", reject)
      .on("exit", resolve);
  });
  if (code !== 0) throw new Error(`${work.name} exits ${String(code)}.`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const PEAK_HOOK = fileURLToPath(new URL("peak-memory.cjs", import.meta.url));
const PEAK_RUNS = 3;

function peak(work: Work): { readonly peakMib?: number } {
  if (!work.memory) return {};
  return { peakMib: median(Array.from({ length: PEAK_RUNS }, () => peakOnce(work))) };
}

/** The largest Node process of a run, in a run of its own so that the hook is not timed. */
function peakOnce(work: Work): number {
  const file = `${work.cwd}/peak.txt`;
  rmSync(file, { force: true });
  const run = invocation(work, { NODE_OPTIONS: `--require=${PEAK_HOOK}`, ECS_DSL_BENCH_PEAK: file });
  spawnSync(run.file, run.args, { ...run.options, stdio: "ignore" });
  const kib = readFileSync(file, "utf8").trim().split("\n").map(Number);
  return Math.max(...kib) / 1024;
}
