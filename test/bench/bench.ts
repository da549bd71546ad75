import { parseArgs } from "node:util";
import { evaluate, holds, type Row } from "./goals.ts";
import { growthTable } from "./growth-report.ts";
import { GROWTH_SIZES, measureGrowth, QUICK_GROWTH } from "./growth.ts";
import { measure } from "./measure.ts";
import { conditions, table, writeResults } from "./report.ts";
import { FULL_SIZES, prepareWork, QUICK_SIZES } from "./work.ts";

const USAGE = `npm run bench -- [--quick] [--growth] [--rounds N] [--gate] [--write]
  --quick    one round of small sizes: does everything run?
  --growth   nothing but apps of 125 to 2,000 services: time, memory, and what each stack has of what AWS limits
  --gate     exit 1 where a goal is missed by more than its head-room
  --write    put the results into docs/benchmarks.md
`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    growth: { type: "boolean", default: false },
    rounds: { type: "string", default: "7" },
    gate: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) process.stdout.write(USAGE);
else if (values.growth) growth();
else process.exitCode = await bench();

function growth(): void {
  const rounds = values.quick ? 1 : Number(values.rounds);
  const rows = measureGrowth(values.quick ? QUICK_GROWTH : GROWTH_SIZES, rounds);
  publish(`${conditions(rounds)}\n\n${growthTable(rows)}`, "growth");
}

function publish(results: string, what: "results" | "growth"): void {
  process.stdout.write(results);
  if (values.write) writeResults(results, what);
}

async function bench(): Promise<number> {
  const rounds = values.quick ? 1 : Number(values.rounds);
  const rows = evaluate(await measure(prepareWork(values.quick ? QUICK_SIZES : FULL_SIZES), rounds));
  publish(`${conditions(rounds)}\n\n${table(rows)}`, "results");
  return values.gate && !rows.every(passes) ? 1 : 0;
}

function passes(row: Row): boolean {
  return row.verdicts.every(holds);
}
