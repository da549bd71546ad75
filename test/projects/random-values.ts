// Runs before each test file.

/**
 * CI draws the same random values in every run, so that a change answers for itself alone. Without `ECS_DSL_SEED` each run
 * draws others.
 */
export async function drawSameValues(): Promise<void> {
  const seed = process.env["ECS_DSL_SEED"];
  if (seed === undefined) return;
  const { configureGlobal } = await import("fast-check");
  configureGlobal({ seed: Number(seed) });
}

await drawSameValues();
