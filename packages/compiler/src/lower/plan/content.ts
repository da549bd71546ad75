import type { App, AppContent, SharedResource, Workload } from "@ecs-dsl/dsl";
import { capitalized, nearest, shown, withArticle } from "@ecs-dsl/validators/words";
import type { AssemblyEnvironment } from "../../model/assembly.ts";
import { conformProps, conformSettings } from "../nouns/conform-props.ts";
import { defined } from "./defined.ts";
import type { Lowering } from "../lowering.ts";
import { reportAt, type Noun } from "../nouns/noun.ts";
import { unknownHelp, unknownProblem } from "../nouns/prop-problems.ts";
import { isClass, isRecord, isSettings, kindOf } from "../nouns/prop-shape.ts";
import { isAccountId, isRegionName } from "../resolve/place.ts";
import { anyOf, node, required, STRING, structOf } from "../fields/shape.ts";
import { appFields } from "../fields/tables/app.ts";
import { RESOURCE_KINDS } from "../resources/kinds.ts";
import { KINDS } from "../workloads/kinds.ts";

const APP = appFields(
  anyOf(Object.entries(KINDS).map(([kind, { words }]) => node<Workload>(kind, withArticle(words)))),
  anyOf(Object.entries(RESOURCE_KINDS).map(([kind, { words }]) => node<SharedResource>(kind, withArticle(words)))),
);

/** The environment of an app that names none. */
const ONLY_ENVIRONMENT = "default";

/** The environments that an app can be compiled for, as it names them. */
export function environmentNames(app: App): readonly string[] {
  const environments = environmentsOf(app);
  return environments === undefined ? [ONLY_ENVIRONMENT] : Object.keys(environments);
}

/** The environment of the name, with its account and region where both are well-formed. */
export function environmentOf(app: App, name: string): AssemblyEnvironment {
  const { account, region } = environmentAsWritten(app, name) ?? {};
  return isAccountId(account) && isRegionName(region) ? { name, account, region } : { name };
}

/** What is in the environment: what `define` says of it, or what the app holds itself. */
export function contentOf(lowering: Lowering, app: App): Partial<AppContent> {
  const { subject } = lowering;
  const { props } = app;
  if (!isSettings(props)) {
    conformSettings(lowering, subject, APP.shape, props);
    return {};
  }
  if (environmentsOf(app) === undefined && lacksEnvironments(props))
    return reportNoEnvironments(lowering, subject, props);
  if (environmentsOf(app) === undefined) return conformProps(lowering, subject, APP.shape, contentIn(props));
  conformEnvironment(lowering, app);
  const ignored = ignoredBesideEnvironments(props);
  ignored.forEach((name) => reportIgnored(lowering, subject, name));
  const define: unknown = Reflect.get(props, "define");
  // What stands beside `environments` was meant for `define`: that is one mistake.
  if (define === undefined && ignored.length > 0) return {};
  if (typeof define !== "function" || isClass(define)) return reportNoDefine(lowering, subject, define);
  const content = defined(app, (environment) => Reflect.apply(define, props, [environment]), lowering.environment);
  if (!isRecord(content) || content instanceof Promise) return reportNoContent(lowering, subject, content);
  const emits: unknown = Reflect.get(props, "emits");
  return conformProps(lowering, subject, APP.shape, contentIn({ ...(emits !== undefined && { emits }), ...content }));
}

/** What `define` says is in an environment; undefined where it says nothing, or throws: that is told when it is compiled. */
export function writtenContent(app: App, environment: AssemblyEnvironment): unknown {
  const define: unknown = isRecord(app.props) ? Reflect.get(app.props, "define") : undefined;
  if (typeof define !== "function") return undefined;
  try {
    return defined(app, (given) => Reflect.apply(define, app.props, [given]), environment);
  } catch {
    return undefined;
  }
}

/** The same object: its members are checked right after. */
function contentIn(props: object): Partial<AppContent> {
  return { ...props };
}

export function hasEnvironments(app: App): boolean {
  return environmentsOf(app) !== undefined;
}

function environmentsOf({ props }: App): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(props)) return undefined;
  const environments: unknown = Reflect.get(props, "environments");
  return isRecord(environments) ? environments : undefined;
}

/** Account and region of an environment as the app gives them: of any type, or nothing. */
export interface EnvironmentAsWritten {
  readonly account: unknown;
  readonly region: unknown;
}

/** The environment as it is written; undefined in an app that names none. */
export function environmentAsWritten(app: App, name: string): EnvironmentAsWritten | undefined {
  const environments = environmentsOf(app);
  if (environments === undefined) return undefined;
  const environment = Object.hasOwn(environments, name) ? environments[name] : undefined;
  const { account, region }: Readonly<Record<string, unknown>> = isRecord(environment) ? environment : {};
  return { account, region };
}

/** What an app with environments says of all of them. */
const BESIDE_ENVIRONMENTS = ["environments", "define", "defaults", "emits", "outputs", "workflows"];

/** What else stands beside `define` reaches no environment. */
function ignoredBesideEnvironments(props: object): readonly string[] {
  const written = Object.entries(props).filter(([, value]) => value !== undefined);
  return written.map(([name]) => name).filter((name) => !BESIDE_ENVIRONMENTS.includes(name));
}

function reportIgnored(lowering: Lowering, subject: Noun, name: string): void {
  const isDefine = nearest(name, ["define"]) !== undefined;
  reportAt(lowering.report, subject, [name], {
    code: "config/property-unknown",
    message: `The \`${name}\` of ${subject.words} stands beside \`environments\`, where nothing reads it.`,
    help: isDefine
      ? "Did you mean `define`?"
      : `Return \`${name}\` from \`define\`, as in \`define: () => ({ ${name}: … })\`, or remove it.`,
  });
}

/** Holds the environment against what one has; account and region themselves have checks of their own. */
function conformEnvironment(lowering: Lowering, app: App): void {
  const { subject, environment } = lowering;
  const written = environmentsOf(app)?.[environment.name];
  const at = ["environments", environment.name];
  const own = { ...subject, words: `environment ${shown(environment.name)}`, at };
  if (!isRecord(written)) return reportNoEnvironment(lowering, own, written);
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined || PLACE.required.includes(key)) continue;
    const { help, meant } = unknownHelp(PLACE, key, { settings: PLACE, written, at: [], holder: written });
    reportAt(lowering.report, own, [key], unknownProblem(own, PLACE, key, help));
    meant.filter((name) => written[name] === undefined).forEach((name) => lowering.leaveOut(own, [name]));
  }
}

/** Where an environment is deployed. */
export const PLACE = structOf("an environment", [
  ["account", required(STRING)],
  ["region", required(STRING)],
]);

function reportNoEnvironment(lowering: Lowering, own: Noun, written: unknown): void {
  reportAt(lowering.report, own, [], {
    code: "config/property-type",
    message: `${capitalized(own.words)} is ${kindOf(written)}; it takes its account and its region.`,
    help: `Write it like \`${lowering.environment.name}: { account: "123456789012", region: "us-east-1" }\`.`,
  });
  PLACE.required.forEach((name) => lowering.leaveOut(own, [name]));
}

/** True where the app is written for environments, and they are not there or not by name. */
function lacksEnvironments(props: object): boolean {
  return Reflect.get(props, "environments") !== undefined || Reflect.get(props, "define") !== undefined;
}

function reportNoEnvironments(lowering: Lowering, subject: Noun, props: object): Partial<AppContent> {
  const environments: unknown = Reflect.get(props, "environments");
  const help =
    'Write it like `environments: { production: { account: "123456789012", region: "us-east-1" } }`, with what is in one as `define: (env) => ({ workloads: [api] })`.';
  if (environments === undefined) {
    const message = `${capitalized(subject.words)} has a \`define\` and lacks the \`environments\` that it is called with.`;
    reportAt(lowering.report, subject, ["environments"], { code: "config/property-missing", message, help });
  } else {
    const message = `${capitalized(subject.words)} has ${kindOf(environments)} for \`environments\`, which takes environments by name.`;
    reportAt(lowering.report, subject, ["environments"], { code: "config/property-type", message, help });
  }
  return {};
}

function reportNoDefine(lowering: Lowering, subject: Noun, define: unknown): Partial<AppContent> {
  reportAt(lowering.report, subject, ["define"], {
    code: "config/property-type",
    message: `The \`define\` of ${subject.words} is ${kindOf(define)}; an app with environments needs a function that returns what is in one.`,
    help: "Set `define` to a function: `define: (env) => ({ workloads: [api] })`.",
  });
  return {};
}

function reportNoContent(lowering: Lowering, subject: Noun, content: unknown): Partial<AppContent> {
  reportAt(lowering.report, subject, ["define"], {
    code: "config/property-type",
    message: `The \`define\` of ${subject.words} returns ${kindOf(content)}; it takes an object with \`workloads\`.`,
    help: `${content instanceof Promise ? "Remove `async`, and return" : "Return"} an object: \`define: (env) => ({ workloads: [api] })\`.`,
  });
  return {};
}
