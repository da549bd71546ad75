// Runs before each test file.

/**
 * How random tests draw. CI draws the same values in every run, so that a change answers for itself alone; without
 * `ECS_DSL_SEED` each run draws others. `ECS_DSL_RUNS` is how many a test draws that does not say it itself, 100 unless
 * given.
 */
export async function setUpRandomTests(): Promise<void> {
  const { ECS_DSL_SEED: seed, ECS_DSL_RUNS: runs } = process.env;
  if (seed === undefined && runs === undefined) return;
  const { configureGlobal } = await import("fast-check");
  configureGlobal({
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(runs === undefined ? {} : { numRuns: Number(runs) }),
  });
}

await setUpRandomTests();
