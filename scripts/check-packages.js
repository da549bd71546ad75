// Packs every package as it would be published and asks publint and Are the types wrong? what a user would run into.
// Needs the built packages; no network.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { packPackages } from "./packed-packages.ts";

const ATTW = join(dirname(fileURLToPath(import.meta.resolve("@arethetypeswrong/cli/package.json"))), "dist/index.js");
// The packages are ESM only, and Node has read `exports` for long: older resolutions are not supported.
const ATTW_FLAGS = ["--profile", "esm-only", "--no-color", "--no-emoji", "--format", "ascii"];

const packed = mkdtempSync(join(tmpdir(), "ecs-dsl-packages-"));
try {
  const problems = (await Promise.all(packPackages(packed).map(problemsOf))).flat();
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(packed, { recursive: true });
}

async function problemsOf(tarball) {
  return [...(await publintProblems(tarball)), ...typesProblems(tarball)];
}

async function publintProblems(tarball) {
  const content = readFileSync(tarball);
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true });
  return messages
    .filter(({ type }) => type !== "suggestion")
    .map((message) => `${pkg.name}: ${formatMessage(message, pkg, { color: false })} (publint ${message.code})`);
}

function typesProblems(tarball) {
  const run = spawnSync(process.execPath, [ATTW, tarball, ...ATTW_FLAGS], { encoding: "utf8" });
  return run.status === 0 ? [] : [`${basename(tarball)}: ${run.stdout}${run.stderr}`];
}
