import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

/** Runs the command in a new folder with these files. */
async function priced(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "run-cost-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const { io, out, err } = testIo({ cwd });
  return { exit: await main(["cost", ...argv], io), out: out(), err: err() };
}

describe("runCost", () => {
  const { log, info, debug } = console;
  afterEach(() => void Object.assign(console, { log, info, debug }));

  it("says on stderr that there is no config", async () => {
    const { exit, out, err } = await priced([]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("config/not-found");
  });

  it.each([
    ["{", "It is not an object of prices by name."],
    ['{ "nat": 1 }', '"nat" is not the name of a price.'],
  ])("says what is wrong with prices: %s", async (text, problem) => {
    const { exit, err } = await priced(["--prices", "prices.json"], { "prices.json": text });
    expect(exit).toBe(2);
    expect(err).toContain(`prices.json does not hold prices. ${problem}`);
  });

  it("says that the file of prices is not there", async () => {
    const { exit, err } = await priced(["--prices", "prices.json"]);
    expect([exit, err.includes("input/not-found")]).toEqual([2, true]);
  });
});
