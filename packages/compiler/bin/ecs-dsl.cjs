#!/usr/bin/env node
"use strict";

const { closeSync, existsSync, openSync, readSync, renameSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const CLI = join(__dirname, "..", "dist", "cli.cjs");

/** The bundles that were loaded, by file. */
const scripts = new Map();

/** Those of which nothing is kept that V8 takes. */
const unkept = new Set();

/** What V8 compiled of a line, where nothing is kept of the first bundle. */
let probe;

/** Where the code is kept that V8 compiled of a bundle: each version refuses that of others. */
function keptFile(file) {
  return `${file}.${process.versions.v8}-${process.arch}.cache`;
}

/** Keeps what V8 compiled of the bundles that were loaded, where nothing is kept of them; the first bundle at last. */
function keepCompiledCode() {
  if (unkept.size === 0 || hasOtherFlags()) return;
  for (const [file, script] of [...scripts].toReversed()) {
    if (!unkept.has(file)) continue;
    const written = `${keptFile(file)}.${process.pid}`;
    writeFileSync(written, script.createCachedData());
    renameSync(written, keptFile(file));
  }
}

/** True once a run has changed V8's flags: what it compiled is of no use to runs that have not, which refuse it. */
function hasOtherFlags() {
  const source = probe === undefined ? readIfThere(CLI).latin1Slice() : "0";
  const cachedData = probe ?? readIfThere(keptFile(CLI));
  return new Script(source, { filename: keptFile(CLI), cachedData }).cachedDataRejected === true;
}

/** The same after a run that went well: the next one is faster. A machine that runs it once gains nothing. */
function keepAfterwards(exitCode) {
  if (exitCode !== 0 || process.env.CI) return;
  try {
    keepCompiledCode();
  } catch {
    // Not everybody may write into the folder of a package.
  }
}

/**
 * What files are read into, one after the other: memory that was never touched costs more than what is read. No file is
 * larger, or what was read of it would be copied.
 */
let space = Buffer.allocUnsafeSlow(2 ** 22);

/** The file's bytes until the next file is read; undefined when it is not there. */
function readIfThere(path) {
  let descriptor;
  try {
    descriptor = openSync(path, "r");
  } catch {
    return undefined;
  }
  let length = 0;
  for (let count = 1; count > 0; length += count) {
    if (length === space.length) space = Buffer.concat([space], 2 * length);
    count = readSync(descriptor, space, length, space.length - length, null);
  }
  closeSync(descriptor);
  return space.subarray(0, length);
}

/** Runs a bundle with the compiled code that was kept. */
function loadBundle(file) {
  const source = readIfThere(file).latin1Slice();
  const cachedData = readIfThere(keptFile(file));
  const script = new Script(source, { filename: file, cachedData });
  scripts.set(file, script);
  if (script.cachedDataRejected !== false) unkept.add(file);
  if (file === CLI && unkept.has(file)) probe = new Script("0").createCachedData();
  const folder = dirname(file);
  const bundle = { exports: {} };
  const requireFrom = (id) => (id.startsWith("./") ? loadBundle(join(folder, id)) : require(id));
  script.runInThisContext()(bundle.exports, requireFrom, bundle, file, folder);
  return bundle.exports;
}

if (require.main !== module) {
  const load = (name) => loadBundle(join(dirname(CLI), name));
  module.exports = { load, keepCompiledCode };
} else if (!existsSync(CLI)) {
  process.stderr.write("ecs-dsl is not built: run `npm run build` in its repository.\n");
  process.exitCode = 2;
} else {
  process.once("exit", keepAfterwards);
  loadBundle(CLI).runProcess();
}
