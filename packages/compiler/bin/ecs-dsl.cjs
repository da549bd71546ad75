#!/usr/bin/env node
"use strict";

const { closeSync, existsSync, openSync, readSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const CLI = join(__dirname, "..", "dist", "cli.cjs");

/** The bundles that were loaded, by file: the build keeps what V8 compiled of them. */
const scripts = new Map();

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

/** Runs a bundle with the compiled code that the build kept; V8 itself refuses what another Node compiled. */
function loadBundle(file) {
  const source = readIfThere(file).latin1Slice();
  const cachedData = readIfThere(`${file}.cache`);
  const script = new Script(source, { filename: file, cachedData });
  scripts.set(file, script);
  const folder = dirname(file);
  const bundle = { exports: {} };
  const requireFrom = (id) => (id.startsWith("./") ? loadBundle(join(folder, id)) : require(id));
  script.runInThisContext()(bundle.exports, requireFrom, bundle, file, folder);
  return bundle.exports;
}

if (require.main !== module) {
  module.exports = { main: loadBundle(CLI).main, scripts };
} else if (!existsSync(CLI)) {
  process.stderr.write("ecs-dsl is not built: run `npm run build` in its repository.\n");
  process.exitCode = 2;
} else {
  loadBundle(CLI).runProcess();
}
