import type { App } from "@ecs-dsl/dsl";
import { API_SPELLER, check, type Severity, type TaskDefinition, worded } from "@ecs-dsl/validators";
import { listed, nearest } from "@ecs-dsl/validators/words";
import type { Template } from "./cloudformation/template.ts";
import { isApp } from "./load/app.ts";
import { environmentNames, lower } from "./lower/lower.ts";
import { type Assembly, type Stack, stacksOf } from "./model/assembly.ts";
import { dslSpeller } from "./origin/dsl-speller.ts";
import { pathText } from "./origin/path-text.ts";
import { sourceOf, type Unplaced, withoutEchoes } from "./origin/place-findings.ts";

export type { Severity, Template };

/** The task definition of a workload, in the API's shape: it has containers, the main one first. */
export interface WorkloadTaskDefinition extends TaskDefinition {
  readonly containerDefinitions: NonNullable<TaskDefinition["containerDefinitions"]>;
}

/** One finding of a config, as `ecs-dsl compile` reports it, without the file that it is in. */
export interface TestFinding {
  /** The rule's id: `fargate/size-invalid`. */
  readonly code: string;
  /** What has an `error` is not compiled. */
  readonly severity: Severity;
  /** What is wrong, with names and values. */
  readonly message: string;
  /** What to do about it. Absent where the message says it. */
  readonly help?: string;
  /** What was written, in the words of the config: `services.api.memory`. Absent where it is nothing that was written. */
  readonly property?: string;
}

/** What one environment of an app compiles to. Made by {@link synthesize}. */
export interface Synthesis {
  /** All that is found in the environment, warnings and advice included; of an app in order, nothing. */
  readonly findings: readonly TestFinding[];
  /**
   * The task definition of a workload, as `task-definitions/<workload>.json` has it: in the API's shape, with
   * `${EXECUTION_ROLE_ARN}` and the like for what a deployment alone knows.
   *
   * Throws an error that says why where the app has no such workload, or errors among its findings.
   * @param workload the name it was given: `"api"`
   */
  taskDefinition(workload: string): WorkloadTaskDefinition;
  /**
   * The template of a stack, with intrinsic functions in their long form: `{ Ref: "Cluster" }`.
   *
   * Throws an error that says why where the app has no such stack, or errors among its findings, or where the template is
   * a file: no file is read.
   * @param name of a workload, `"api"`; `"platform"`, `"registry"`, `"queue-jobs"`; or the whole name of the stack, `"shop-production-api"`
   */
  stack(name: string): Template;
}

/**
 * What an environment of an app compiles to, for unit tests of a config. Reads and writes nothing: neither the folders of
 * images nor files of templates nor `ecs-dsl.json`. What several environments say together is for `ecs-dsl compile --check`.
 *
 * Throws where the app has no such environment, and what its own `define` throws.
 *
 * @param environment may be omitted where the app has one
 * @example
 * import shop from "./ecs.config.ts";
 * const production = synthesize(shop, "production");
 * expect(production.findings).toEqual([]);
 * expect(production.taskDefinition("api").memory).toBe("2048");
 */
export function synthesize(app: App, environment?: string): Synthesis {
  if (!isApp(app))
    throw new TypeError("`synthesize` takes an app: what `app(…)` returns, the default export of a config.");
  const { assembly, levels, findings: planned } = lower(app, environmentIn(app, environment));
  const findings = findingsOf([...planned, ...check(assembly.documents, { levels })]);
  const sound = () => withoutErrors(assembly, findings);
  return {
    findings,
    taskDefinition: (workload) => taskDefinitionIn(sound(), workload),
    stack: (name) => templateIn(sound(), name),
  };
}

function environmentIn(app: App, asked: string | undefined): string {
  const names = environmentNames(app);
  const [only, ...others] = names;
  if (asked === undefined && only !== undefined && others.length === 0) return only;
  if (asked !== undefined && names.includes(asked)) return asked;
  if (only === undefined) throw new Error(`App "${app.name}" names no environment.`);
  if (asked === undefined) throw new Error(`App "${app.name}" has ${listed(names, "and")}: name one.`);
  throw unknown(`App "${app.name}" has no environment "${asked}".`, asked, names);
}

function unknown(problem: string, asked: string, names: readonly string[]): Error {
  const near = nearest(asked, names);
  const help = names.length === 0 ? "It has none." : `It has ${listed(names, "and")}.`;
  return new Error(`${problem} ${near === undefined ? help : `Did you mean "${near}"?`}`);
}

function findingsOf(findings: readonly Unplaced[]): readonly TestFinding[] {
  const all = withoutEchoes(findings).map(testFinding);
  return [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function testFinding(finding: Unplaced): TestFinding {
  const { code, severity } = finding;
  const { message, help } = worded(finding, "document" in finding ? dslSpeller(finding.document) : API_SPELLER);
  const source = sourceOf(finding);
  return {
    code,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    ...(source === undefined ? {} : { property: pathText(source) }),
  };
}

/** What is in error is not compiled: there is nothing to look at. */
function withoutErrors(assembly: Assembly, findings: readonly TestFinding[]): Assembly {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return assembly;
  const lines = errors.map(({ code, message }) => `\n  ${code}: ${message}`);
  const where = `App "${assembly.app}" does not compile for environment "${assembly.environment.name}"`;
  throw new Error(`${where}:${lines.join("")}`);
}

function taskDefinitionIn({ app, documents, workloads }: Assembly, workload: string): WorkloadTaskDefinition {
  const found = documents.find(({ kind, name }) => kind === "taskDefinition" && name === workload);
  if (found !== undefined && isTaskDefinition(found.value)) return found.value;
  const names = workloads.map(({ name }) => name);
  throw unknown(`App "${app}" has no workload "${workload}".`, workload, names);
}

/** True for all that has no errors; TypeScript cannot follow that through data. */
function isTaskDefinition(value: unknown): value is WorkloadTaskDefinition {
  return value instanceof Object && "containerDefinitions" in value;
}

function templateIn(assembly: Assembly, asked: string): Template {
  const stacks = stacksOf(assembly);
  const named = (of: (stack: Stack) => string) => stacks.find((stack) => of(stack) === asked);
  const found = named(({ name }) => shortName(assembly, name)) ?? named(({ name }) => name);
  if (found === undefined) {
    const names = stacks.map(({ name }) => shortName(assembly, name));
    throw unknown(`App "${assembly.app}" has no stack "${asked}".`, asked, names);
  }
  if (Object.keys(found.template.Resources).length > 0) return found.template;
  throw new Error(`The template of stack "${found.name}" is a file, and \`synthesize\` reads none.`);
}

/** `shop-production-api` and `shop-registry` without what the names of all stacks of the app begin with. */
function shortName({ app, environment }: Assembly, stack: string): string {
  const prefix = [`${app}-${environment.name}-`, `${app}-`].find((one) => stack.startsWith(one)) ?? "";
  return stack.slice(prefix.length);
}
