#!/usr/bin/env node
"use strict";

const { existsSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const CLI = join(__dirname, "..", "dist", "cli.cjs");

/** The bundles that were loaded, by file: the build keeps what V8 compiled of them. */
const scripts = new Map();

/** The file's bytes; undefined when it is not there. */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Runs a bundle with the compiled code that the build kept; V8 itself refuses what another Node compiled. */
function loadBundle(file) {
  const cachedData = readIfThere(`${file}.cache`);
  const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData });
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
