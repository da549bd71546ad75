import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONG_RUN } from "../long-run.ts";
import { FaultShop } from "./fault-shop.ts";

const PATIENCE = 600_000;

const SIGNALS = ["SIGTERM", "SIGINT", "SIGKILL"] as const;
const MOMENTS = fc
  .sample(fc.integer({ min: 200, max: 15_000 }), { seed: 7, numRuns: 10 })
  .map((moment, index) => [SIGNALS[index % SIGNALS.length] ?? "SIGTERM", moment] as const);

let shop: FaultShop;

describe.skipIf(LONG_RUN.isSkipped)(`deploy.sh, killed,${LONG_RUN.note}`, { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    shop = await FaultShop.open();
  }, PATIENCE);

  afterAll(() => shop.close());

  it("deploys where nobody kills it", async () => {
    expect((await shop.deploy()).status).toBe(0);
  });

  it.each(MOMENTS)("by %s after %i ms, does the rest in a second run", async (signal, moment) => {
    await shop.deployAndKill(signal, moment);
    const { status, stderr } = await shop.deployAgain();
    expect(stderr).toContain("Done: production runs what was asked for.");
    expect(status).toBe(0);
  });
});
