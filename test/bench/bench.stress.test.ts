import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { evaluate, holds } from "./goals.ts";
import { median } from "./measure.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

describe("npm run bench", () => {
  it("measures every kind of work and judges it", () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "test/bench/bench.ts", "--quick"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    for (const work of [
      "node -e 0",
      "--help",
      "--version",
      "compile 1",
      "compile 10",
      "lint 1",
      "floor, lint 10",
      "lint 1000 lines of YAML",
    ]) {
      expect(run.stdout).toContain(`| ${work} `);
    }
    expect(run.stdout).toMatch(/\| tsc, 10 services +\| +\d+ /);
    expect(run.stdout).toMatch(/≤ 64 MiB/);
  }, 300_000);
});

describe("evaluate", () => {
  const work = (name: string, wallMs: readonly number[]) => ({ name, wallMs });
  const node = work("node -e 0", [50, 100, 60]);

  it("takes ratios round by round, so that a slow round slows both", () => {
    const [, row] = evaluate([node, work("--help", [55, 120, 60])]);
    expect(row?.ratio).toBeCloseTo(1.1);
    expect(row?.verdicts).toEqual([{ figure: row?.ratio, goal: 1.15, unit: "×" }]);
  });

  it("tells what each added service costs where Node starts in 60 ms, and how costs grow", () => {
    const works = [work("compile 1", [100]), work("compile 100", [199]), work("compile 500", [599])];
    const [perService, exponent] = evaluate([work("node -e 0", [30]), ...works]).slice(-2);
    expect(perService?.verdicts[0]?.figure).toBeCloseTo(2);
    expect(exponent?.verdicts[0]?.figure).toBeCloseTo(1);
  });

  it("leaves a quarter of head-room before the gate closes", () => {
    expect(holds({ figure: 2.5, goal: 2, unit: "×" })).toBe(true);
    expect(holds({ figure: 2.51, goal: 2, unit: "×" })).toBe(false);
  });
});

describe("median", () => {
  it("is the middle, or the mean of the middle two", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
  });
});
