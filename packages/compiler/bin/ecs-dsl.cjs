#!/usr/bin/env node
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const DIST = join(__dirname, "..", "dist");
const BUNDLE = join(DIST, "cli.cjs");

/** The file's bytes; undefined when it is not there. */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Runs the bundle with the compiled code that the build kept; V8 itself refuses what another Node compiled. */
function loadBundle(source) {
  const script = new Script(source.latin1Slice(), { filename: BUNDLE, cachedData: readIfThere(`${BUNDLE}.cache`) });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, BUNDLE, DIST);
  return { ...bundle.exports, script };
}

const source = readIfThere(BUNDLE);
if (require.main !== module) {
  module.exports = loadBundle(source);
} else if (source === undefined) {
  process.stderr.write("ecs-dsl is not built: run `npm run build` in its repository.\n");
  process.exitCode = 2;
} else {
  loadBundle(source).runProcess();
}
