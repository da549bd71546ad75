import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

/** Runs the command in a new folder with this file. */
async function graphed(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "run-graph-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const { io, out, err } = testIo({ cwd });
  return { exit: await main(["graph", ...argv], io), out: out(), err: err() };
}

describe("runGraph", () => {
  const { log, info, debug } = console;
  afterEach(() => void Object.assign(console, { log, info, debug }));

  it.each([[[]], [["--config", "absent.ts"]]])("says on stderr that there is no config, with %j", async (argv) => {
    const { exit, out, err } = await graphed(argv);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toMatch(/ecs\.config\.ts|absent\.ts/);
  });

  it("says on stderr what is wrong with the settings", async () => {
    const { exit, out, err } = await graphed([], { "ecs-dsl.json": "{" });
    expect([exit, out, err.includes("ecs-dsl.json")]).toEqual([2, "", true]);
  });
});
