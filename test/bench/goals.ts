import { type Measured, median } from "./measure.ts";

/** A line of the result table: one figure, and what it should be. */
export interface Row {
  readonly work: string;
  readonly wallMs?: number;
  readonly ratio?: number;
  readonly floorRatio?: number;
  readonly peakMib?: number;
  readonly verdicts: readonly Verdict[];
}

/** A figure beside its goal. */
export interface Verdict {
  readonly figure: number;
  readonly goal: number;
  readonly unit: string;
}

/** Goals of docs/benchmarks.md: times the start of Node, and the peak memory in MiB. */
const RATIO_GOALS: Readonly<Record<string, number>> = {
  "--version": 1.15,
  "--help": 1.15,
  "compile 1": 2,
  "compile 100": 4,
  "compile 500": 8,
  "lint 1": 1.4,
  "lint 1000": 3,
  "lint 10000 lines of YAML": 6,
  "lint 10000 lines in JSON": 6,
};
const MEMORY_GOALS: Readonly<Record<string, number>> = { "compile 1": 64, "compile 500": 128 };
const TYPES_GOAL = 2.6;
/** On a machine where Node starts in 60 ms, to which what was measured is scaled. */
const PER_SERVICE_GOAL_MS = 0.8;
const START_MS = 60;
const EXPONENT_GOAL = 1.05;

/** How far above its goal a figure may be before the gate closes: runs on a busy machine differ by as much. */
const HEAD_ROOM = 1.25;

/** The table: every piece of work, then what follows from several of them. */
export function evaluate(measured: readonly Measured[]): readonly Row[] {
  const walls = new Map(measured.map((work) => [work.name, work.wallMs]));
  return [...measured.map((work) => workRow(work, walls)), ...growthRows(walls, 1, 100, 500)];
}

/** Whether `verdict` holds with the head-room that noise needs. */
export function holds({ figure, goal }: Verdict): boolean {
  return figure <= goal * HEAD_ROOM;
}

type Walls = ReadonlyMap<string, readonly number[]>;

function workRow({ name, wallMs, peakMib }: Measured, walls: Walls): Row {
  const isTypes = name.startsWith("tsc, ");
  const ratio = ratioOf(wallMs, walls.get(isTypes ? "tsc, empty project" : "node -e 0"));
  const floor = walls.get(`floor, ${name}`);
  return {
    work: name,
    wallMs: median(wallMs),
    ratio,
    ...(floor === undefined ? {} : { floorRatio: ratioOf(wallMs, floor) }),
    ...(peakMib === undefined ? {} : { peakMib }),
    verdicts: [
      ...verdict(ratio, isTypes && name.endsWith("services") ? TYPES_GOAL : RATIO_GOALS[name], "×"),
      ...verdict(peakMib, MEMORY_GOALS[name], "MiB"),
    ],
  };
}

/** Taken round by round: both figures of a pair met the same machine. */
function ratioOf(wallMs: readonly number[], base: readonly number[] = []): number {
  return median(wallMs.map((wall, round) => wall / (base[round] ?? Number.NaN)));
}

function verdict(figure: number | undefined, goal: number | undefined, unit: string): readonly Verdict[] {
  return figure === undefined || goal === undefined ? [] : [{ figure, goal, unit }];
}

function growthRows(walls: Walls, one: number, some: number, many: number): readonly Row[] {
  const [first, middle, last] = [one, some, many].map((count) => walls.get(`compile ${count}`));
  if (first === undefined || middle === undefined || last === undefined) return [];
  const added = last.map((wall, round) => (wall - (middle[round] ?? Number.NaN)) / (many - some));
  const perService = ratioOf(added, walls.get("node -e 0")) * START_MS;
  const exponent =
    Math.log((median(last) - median(first)) / (median(middle) - median(first))) / Math.log((many - one) / (some - one));
  return [
    derived(`per added service, ${some} → ${many}`, perService, PER_SERVICE_GOAL_MS, "ms"),
    derived(`growth exponent, ${some} → ${many}`, exponent, EXPONENT_GOAL, ""),
  ];
}

function derived(work: string, figure: number, goal: number, unit: string): Row {
  return { work, verdicts: [{ figure, goal, unit }] };
}
