// Packs every package as it would be published and asks publint and Are the types wrong? what a user would run into.
// Needs the built packages; no network.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ATTW = join(dirname(fileURLToPath(import.meta.resolve("@arethetypeswrong/cli/package.json"))), "dist/index.js");
// The packages are ESM only, and Node has read `exports` for long: older resolutions are not supported.
const ATTW_FLAGS = ["--profile", "esm-only", "--no-color", "--no-emoji", "--format", "ascii"];

const packed = mkdtempSync(join(tmpdir(), "ecs-dsl-packages-"));
try {
  const problems = (await Promise.all(readdirSync(join(ROOT, "packages")).map(problemsOf))).flat();
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(packed, { recursive: true });
}

async function problemsOf(name) {
  const tarball = pack(join(ROOT, "packages", name));
  return [...(await publintProblems(tarball)), ...typesProblems(name, tarball)];
}

function pack(folder) {
  const args = ["--yes", "--prefer-offline", "pnpm@12", "pack", "--json", "--pack-destination", packed];
  return JSON.parse(execFileSync("npx", args, { cwd: folder, encoding: "utf8" })).filename;
}

async function publintProblems(tarball) {
  const content = readFileSync(tarball);
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true });
  return messages
    .filter(({ type }) => type !== "suggestion")
    .map((message) => `${pkg.name}: ${formatMessage(message, pkg, { color: false })} (publint ${message.code})`);
}

function typesProblems(name, tarball) {
  const run = spawnSync(process.execPath, [ATTW, tarball, ...ATTW_FLAGS], { encoding: "utf8" });
  return run.status === 0 ? [] : [`${name}: ${run.stdout}${run.stderr}`];
}
