import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { assembledOf } from "../../src/cli/assembled.ts";
import { graphCommand } from "../../src/cli/commands/graph.ts";
import { testIo } from "./test-io.ts";

async function assembled(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), "assembled-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const read = readArguments(graphCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  return assembledOf(read.given, testIo({ cwd }).io);
}

it.each([
  [{}, [], "config/not-found"],
  [{}, ["--config", "absent.ts"], "config/not-found"],
  [{ "ecs-dsl.json": "{" }, [], "settings/syntax"],
])("says why there is nothing: %j with %j", async (files, argv, code) => {
  const { problem } = { problem: undefined, ...(await assembled(files, ...argv)) };
  expect(problem).toMatchObject({ code });
});
