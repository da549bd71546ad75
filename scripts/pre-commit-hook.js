#!/usr/bin/env node
// Runs `ecs-dsl` as a hook of pre-commit, which clones this repository and starts the script in the clone. The first run
// builds the command line there. It needs only the bundler and what ends up in the bundle: pre-commit's own npm cannot
// install a workspace, and a full set-up would keep every linter and SDK of this repository in each user's cache.
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const COMPILER = join(ROOT, "packages", "compiler");
const DIST = join(COMPILER, "dist");
const MODULES = join(ROOT, "node_modules");
const LOCK = join(ROOT, ".pre-commit-build");
const STALE_MS = 10 * 60 * 1000;

try {
  if (!isBuilt()) await buildOnce();
} catch (error) {
  process.stderr.write(`ecs-dsl cannot be built for pre-commit: ${error.message}\n`);
  process.exit(2);
}
const command = [join(COMPILER, "bin", "ecs-dsl.cjs"), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, command, { stdio: "inherit" }).status ?? 2;

/** True once a build has ended: what it writes last is V8's code of the first bundle, of whichever Node ran it. */
function isBuilt() {
  return existsSync(DIST) && readdirSync(DIST).some((file) => /^cli\.cjs\..*\.cache$/.test(file));
}

/** Two commits at once share the clone: one builds, the other waits. */
async function buildOnce() {
  while (!take(LOCK)) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (isBuilt() && !existsSync(LOCK)) return;
  }
  try {
    if (!isBuilt()) build();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/** True when the lock is ours; one that a killed build left behind is taken away. */
function take(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function build() {
  if (!existsSync(MODULES)) installBundler();
  execFileSync(process.execPath, [join(ROOT, "scripts", "bundle.js")], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
  });
}

/** Installs beside the workspace's own manifest, which npm cannot read, and links the workspace's packages. */
function installBundler() {
  const folder = join(LOCK, "install");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const flags = ["--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts", "--no-package-lock"];
  execFileSync("npm", ["install", ...flags, ...bundledPackages()], { cwd: folder, stdio: ["ignore", 2, 2] });
  const installed = join(folder, "node_modules");
  mkdirSync(join(installed, "@ecs-dsl"));
  for (const name of ["validators", "dsl"]) {
    symlinkSync(join("..", "..", "packages", name), join(installed, "@ecs-dsl", name), "junction");
  }
  renameSync(installed, MODULES);
}

/** The bundler, and what is bundled with the command line: neither types nor the clients of AWS. */
function bundledPackages() {
  const { esbuild } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).devDependencies;
  const { devDependencies } = JSON.parse(readFileSync(join(COMPILER, "package.json"), "utf8"));
  const bundled = Object.entries(devDependencies).filter(([name]) => !name.startsWith("@"));
  return [["esbuild", esbuild], ...bundled].map(([name, version]) => `${name}@${version}`);
}
