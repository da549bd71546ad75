import { parseArgs } from "node:util";
import { evaluate, holds, type Row } from "./goals.ts";
import { measure } from "./measure.ts";
import { conditions, table, writeResults } from "./report.ts";
import { FULL_SIZES, prepareWork, QUICK_SIZES, type Sizes } from "./work.ts";

const USAGE = `npm run bench -- [--quick] [--growth] [--rounds N] [--gate] [--write]
  --quick    one round of small sizes: does everything run?
  --growth   2,000 services too
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
else process.exitCode = await bench();

async function bench(): Promise<number> {
  const rounds = values.quick ? 1 : Number(values.rounds);
  const rows = evaluate(await measure(prepareWork(sizes()), rounds));
  const results = `${conditions(rounds)}\n\n${table(rows)}`;
  process.stdout.write(results);
  if (values.write) writeResults(results);
  return values.gate && !rows.every(passes) ? 1 : 0;
}

function sizes(): Sizes {
  if (values.quick) return QUICK_SIZES;
  return values.growth ? { ...FULL_SIZES, compile: [...FULL_SIZES.compile, 2000] } : FULL_SIZES;
}

function passes(row: Row): boolean {
  return row.verdicts.every(holds);
}
