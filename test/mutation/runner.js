// A test runner of Stryker. The sources and their tests are one script, compiled once; each mutant gets a fresh run of it, which takes
// milliseconds, and then the tests that cover it. A worker of vitest takes a second to load the same modules.
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { collector } from "./collect.js";

const TESTS = "packages/validators/test";

class InProcessRunner {
  #script;
  #require;
  #times = new Map();
  /** The quick tests first: most mutants meet none but those. */
  #byTime = (one, other) => (this.#times.get(one.id) ?? 0) - (this.#times.get(other.id) ?? 0);

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    this.#require = createRequire(join(root, TESTS, "index.js"));
    this.#script = await bundled(root, process.env["ECS_DSL_MUTATED"] ?? "");
  }

  async dryRun() {
    const state = this.#reset({});
    const results = await runAll(this.#load(), state);
    this.#times = new Map(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }) {
    const state = this.#reset({ hitLimit, hitCount: 0 });
    if (mutantActivation === "static") state.activeMutant = activeMutant.id;
    const loaded = this.#loadMutated();
    if (typeof loaded === "string") return toMutantRunResult(failedToLoad(loaded));
    state.activeMutant = activeMutant.id;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const tests = wanted === undefined ? loaded : loaded.filter(({ id }) => wanted.has(id));
    const results = await runAll(tests.toSorted(this.#byTime), state, true);
    const slow = determineHitLimitReached(state.hitCount, hitLimit);
    return toMutantRunResult(slow ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** The state that instrumented sources share with the runner. */
  #reset(values) {
    const state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
    for (const key of Object.keys(state)) delete state[key];
    return Object.assign(state, values);
  }

  /** Runs the script: modules without state are new, and so are the tests. */
  #load() {
    const { enter, tests, vitest } = collector();
    const require = (id) => (id === "vitest" ? vitest : this.#require(id));
    this.#script.runInThisContext()(require, enter);
    return tests;
  }

  #loadMutated() {
    try {
      return this.#load();
    } catch (error) {
      return String(error);
    }
  }
}

/** A mutant with which the sources do not load is found by whoever starts the program. */
function failedToLoad(failureMessage) {
  const test = { id: "load", name: "the sources load", status: TestStatus.Failed, failureMessage, timeSpentMs: 0 };
  return { status: DryRunStatus.Complete, tests: [test] };
}

/** One after the other; with `bail` as far as the first that fails. */
async function runAll(tests, state, bail = false) {
  const results = [];
  for (const { fileName, id, name, run } of tests) {
    const start = performance.now();
    state.currentTestId = id;
    const failure = await failureOf(run);
    state.currentTestId = undefined;
    const common = { id, name, fileName, timeSpentMs: performance.now() - start };
    if (failure === undefined) results.push({ ...common, status: TestStatus.Success });
    else results.push({ ...common, status: TestStatus.Failed, failureMessage: failure });
    if (bail && failure !== undefined) break;
  }
  return results;
}

async function failureOf(run) {
  try {
    await run();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The tests of a part of the sources, with all that they import, as a script that is a function. */
async function bundled(root, part) {
  const files = testsOf(root, part);
  if (files.length === 0) throw new Error(`No unit test is in ${TESTS} for ${part}.`);
  const requires = files.map(
    (file) => `enter(${JSON.stringify(join(root, file))}); require(${JSON.stringify(`./${file}`)});`,
  );
  const { outputFiles } = await build({
    stdin: { contents: requires.join("\n"), resolveDir: root, sourcefile: "tests.js" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    packages: "external",
    conditions: ["ecs-dsl-source"],
    logLevel: "error",
    plugins: [{ name: "places", setup: keepPlaces }],
  });
  const [{ text }] = outputFiles;
  return new Script(`(function (require, enter) { const module = {}; ${text}\n})`, { filename: "tests.js" });
}

/** Tests that read files beside themselves find them from where they are written, not from the script. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /validators[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    loader: "ts",
  }));
}

/** The unit tests at the path that mirrors a part: of a folder all below it, of a file the one, of `*.ts` those of the files in a folder. */
export function testsOf(root, part) {
  const all = readdirSync(join(root, TESTS), { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll(sep, "/"),
  );
  return all
    .filter(
      (file) => /^[^.]*(?:\.generated)?\.test\.ts$/.test(file.slice(file.lastIndexOf("/") + 1)) && isOf(part, file),
    )
    .toSorted()
    .map((file) => `${TESTS}/${file}`);
}

function isOf(part, file) {
  if (part.endsWith("*.ts"))
    return file.startsWith(part.slice(0, -"*.ts".length)) && !file.slice(part.length - "*.ts".length).includes("/");
  return part.endsWith(".ts") ? file === part.replace(/ts$/, "test.ts") : file.startsWith(`${part}/`);
}

function createRunner() {
  return new InProcessRunner();
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", createRunner)];
