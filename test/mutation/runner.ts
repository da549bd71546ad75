// A test runner of Stryker. The sources and their tests are one script that is compiled once; each mutant gets a fresh run of it,
// which takes milliseconds, and then the tests that cover it. A worker of vitest needs a second to load the same modules.
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from "@stryker-mutator/api/test-runner";
import { bundled } from "./bundle.ts";
import { Collector, type CollectedTest } from "./collect.ts";

class InProcessRunner implements TestRunner {
  #script: Script | undefined;
  #times: ReadonlyMap<string, number> = new Map();

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#script = await bundled(process.cwd(), process.env["ECS_DSL_MUTATED"] ?? "");
  }

  async dryRun(): Promise<DryRunResult> {
    const context = newContext();
    const tests = await runEach(this.#load(), context, () => false);
    this.#times = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    const { mutantCoverage } = context;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) };
  }

  async mutantRun({
    activeMutant,
    hitLimit,
    mutantActivation,
    testFilter,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const context = newContext();
    context.hitCount = 0;
    if (hitLimit !== undefined) context.hitLimit = hitLimit;
    if (mutantActivation === "static") context.activeMutant = activeMutant.id;
    const tests = this.#loadMutated();
    if (typeof tests === "string")
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failedToLoad(tests)] });
    context.activeMutant = activeMutant.id;
    const results = await runEach(this.#chosen(tests, testFilter), context, isFailed);
    const endless = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** Runs the script: its modules are new, and so are the tests. */
  #load(): readonly CollectedTest[] {
    const collector = new Collector();
    const own = createRequire(join(process.cwd(), "packages/validators/test/index.js"));
    const require = (id: string): unknown => (id === "vitest" ? collector.vitest : own(id));
    const run: unknown = this.#script?.runInThisContext();
    if (typeof run !== "function") throw new Error("The tests have not been bundled.");
    run(require, (file: string) => collector.enter(file));
    return collector.tests;
  }

  #loadMutated(): readonly CollectedTest[] | string {
    try {
      return this.#load();
    } catch (error) {
      return String(error);
    }
  }

  /** The quick ones first: few mutants meet another one. */
  #chosen(tests: readonly CollectedTest[], filter: readonly string[] | undefined): readonly CollectedTest[] {
    const ids = filter === undefined ? undefined : new Set(filter);
    const timeOf = ({ id }: CollectedTest) => this.#times.get(id) ?? 0;
    return tests.filter(({ id }) => ids?.has(id) ?? true).toSorted((one, other) => timeOf(one) - timeOf(other));
  }
}

/** What instrumented sources and their runner tell each other, as new. */
function newContext(): InstrumenterContext {
  const context: InstrumenterContext = {};
  Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, context);
  return context;
}

/** A mutant with which the sources do not load is noticed by whoever starts the program. */
function failedToLoad(failureMessage: string): TestResult {
  return { id: "load", name: "the sources load", status: TestStatus.Failed, failureMessage, timeSpentMs: 0 };
}

function isFailed({ status }: TestResult): boolean {
  return status === TestStatus.Failed;
}

/** One after the other, until one is enough. */
async function runEach(
  tests: readonly CollectedTest[],
  context: InstrumenterContext,
  isEnough: (result: TestResult) => boolean,
): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const test of tests) {
    // oxlint-disable-next-line no-await-in-loop -- they share one context
    const result = await resultOf(test, context);
    results.push(result);
    if (isEnough(result)) break;
  }
  return results;
}

async function resultOf({ fileName, id, name, run }: CollectedTest, context: InstrumenterContext): Promise<TestResult> {
  const start = performance.now();
  context.currentTestId = id;
  const failureMessage = await failureOf(run);
  delete context.currentTestId;
  const own = { id, name, fileName, timeSpentMs: performance.now() - start };
  return failureMessage === undefined
    ? { ...own, status: TestStatus.Success }
    : { ...own, status: TestStatus.Failed, failureMessage };
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function createRunner(): TestRunner {
  return new InProcessRunner();
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", createRunner)];
