import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const EXAMPLE = join(ROOT, "examples", "nodejs-api");
const own = mkdtempSync(join(tmpdir(), "ecs-dsl-cost-"));
afterAll(() => rmSync(own, { recursive: true }));

function cost(...args: readonly string[]) {
  const command = [join(ROOT, "packages", "compiler", "bin", "ecs-dsl.cjs"), "cost", ...args];
  return spawnSync(process.execPath, command, { cwd: EXAMPLE, encoding: "utf8" });
}

describe("ecs-dsl cost", () => {
  it("says what an environment of an example costs", () => {
    const { status, stdout, stderr } = cost("--env", "production");
    expect([status, stderr]).toEqual([0, ""]);
    // 2 and 10 tasks of $18.02; NAT $32.85, its address $3.65; load balancer $16.425 with two addresses of $3.65.
    expect(stdout).toContain("production (us-east-1)");
    expect(stdout).toMatch(/^sum +96\.27 +240\.43$/m);
    expect(stdout).toMatch(/^logs, 0\.50 USD a GB +api$/m);
  });

  it("takes prices of one's own, and is data for programs", () => {
    const file = join(own, "prices.json");
    writeFileSync(file, JSON.stringify({ "nat-gateway": 0 }));
    const { stdout } = cost("--format", "json", "--prices", file);
    const { environments, prices }: { readonly environments: readonly object[]; readonly prices: object } =
      JSON.parse(stdout);
    expect(environments).toHaveLength(2);
    expect(environments[0]).toMatchObject({ environment: "staging", sum: { least: expect.closeTo(63.42, 1) } });
    expect(prices).toHaveProperty("nat-gateway", 0);
  });
});
