import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { compileCommand } from "../../src/cli/commands/compile.ts";
import { startCompile } from "../../src/cli/start-compile.ts";
import { testIo } from "./test-io.ts";

it.each([[[]], [["--config", "absent.ts"]]])("says that there is no config, with %j", async (argv) => {
  const read = readArguments(compileCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  const { io, out, err } = testIo({ cwd: mkdtempSync(join(tmpdir(), "start-compile-")) });
  expect(await startCompile(read.given, io)).toBe(2);
  expect([out(), err().includes("ecs.config.ts") || err().includes("absent.ts")]).toEqual(["", true]);
});
