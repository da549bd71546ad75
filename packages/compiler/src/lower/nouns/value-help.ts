import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { meantCpuUnits, meantMemoryMib, type Path } from "@ecs-dsl/validators";
import { callExample, exampleHelp } from "./examples/examples.ts";
import { imageHelp } from "./image-help.ts";
import { keyOf, meantValue } from "./meant-value.ts";
import { propertyName } from "./noun.ts";
import { outsideHelp } from "./outside-help.ts";
import { placeHelp } from "./place-help.ts";
import { isNode, isRecord, type PropShape, wordsOf } from "./prop-shape.ts";

/** A property of a noun, and a value that its shape does not take. */
export interface Misfit {
  /** What a sentence calls the noun: `a service`. */
  readonly noun: string;
  /** Settings of the noun, as they are written. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly shape: PropShape;
  readonly value: unknown;
  readonly at: Path;
}

/** What a promise is to become a value. */
export const AWAITED = "Write `await` before what returns it, outside of `define`.";

/** What to write instead: by what is plainly meant first, by an example second. */
export function valueHelp(misfit: Misfit): string {
  const { noun, settings, shape, value, at } = misfit;
  if (noun === "a stack" && isRecord(value)) return resourceHelp(String(at[0]), value);
  if (at.join(".") === "schedule") return exampleHelp(noun, at) ?? "";
  const call = ruleCall(settings, at);
  if (call !== undefined) return call;
  const meant =
    at.join(".") === "dependsOn"
      ? meantOrder(misfit)
      : (otherwise(misfit) ?? meantValue(shape, value, String(at.at(-1))));
  if (meant !== undefined) return /^[A-Z][a-z]/.test(meant) ? meant : `Set ${propertyName(at)} to ${meant}.`;
  return exampleHelp(noun, at) ?? laterHelp(misfit) ?? `Set ${propertyName(at)} to ${wordsOf(shape)}.`;
}

/** A resource as YAML has it, or all of them below one key. */
function resourceHelp(key: string, value: Readonly<Record<string, unknown>>): string {
  if (typeof value.Type === "string") return `Write it like ${resourceCall(key, value.Type)}.`;
  const [inner] = Object.entries(value);
  const type: unknown = isRecord(inner?.[1]) ? inner[1].Type : undefined;
  if (inner === undefined || typeof type !== "string")
    return `Write it like ${resourceCall(key, "AWS::DynamoDB::Table")}.`;
  return `Write each resource into the stack itself: ${resourceCall(inner[0], type)}.`;
}

function resourceCall(id: string, type: string): string {
  return `\`${keyOf(id)}: resource("${type}", { … })\``;
}

const SECRETS = 'Move it to `secrets`, as in `secrets: { PASSWORD: secret("prod/db", { key: "password" }) }`.';

const UDP_PORT = /^(?:\d+:)?(\d{1,5})\/udp$/i;

/** What a call, an \`await\` or another place makes of the value. */
function otherwise(misfit: Misfit): string | undefined {
  const { noun, shape, value, at } = misfit;
  const isItem = typeof at.at(-1) === "number";
  const amount = at.length === 1 ? meantAmount(String(at[0]), value) : undefined;
  if (amount !== undefined) return String(amount);
  if (value === undefined && isItem) return "Remove the entry, or put a value there.";
  if ((value === null || value === false) && isItem)
    return "Write `...(isWanted ? [one] : [])` for an entry that is not always there.";
  if (isEnvironment(value))
    return "Write `env.name`, `env.account` or `env.region`: the environment itself is an object.";
  if (value instanceof Promise) return AWAITED;
  if (Array.isArray(value) && isItem) return "Remove the brackets around it, or write `...` before it.";
  const outside = outsideHelp(value, at);
  if (outside !== undefined) return outside;
  const image = isRecord(value) && value.kind === undefined ? undefined : imageHelp(shape, value);
  if (image !== undefined) return image;
  if (typeof value === "function") return callHelp(value.name, noun, at);
  if (at[0] === "environment" && isRecord(value) && Object.hasOwn(value, "valueFrom")) return SECRETS;
  if (isNode(value) && KNOWN_LATER.has(value.kind) && isNumber(shape)) return NUMBER_NOW;
  const place = isNode(value) ? placeHelp(misfit, value) : undefined;
  if (place !== undefined) return place;
  const port = at[0] === "ports" && typeof value === "string" ? UDP_PORT.exec(value)?.[1] : undefined;
  if (port !== undefined) return `{ containerPort: ${port}, protocol: "udp" }`;
  const isSecret = isNode(value) && (value.kind === "secret" || value.kind === "parameter");
  return isSecret && at[0] === "environment" ? "Move it to `secrets`, which takes it as it is." : undefined;
}

/** What `define` is given. */
function isEnvironment(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).toSorted().join() === "account,name,region";
}

/** What a deployment knows, and an app does not while it is compiled. */
const KNOWN_LATER: ReadonlySet<string> = new Set(["reference", "parameter"]);

const NUMBER_NOW =
  "Write the number, which is checked when the app is compiled; where environments differ in it, `pick(env, { … })` has one for each.";

/** What names, rules and scripts are made of is text when an app is compiled. */
export const TEXT_NOW =
  "Write the text itself, as names, rules and scripts are compiled from it; where environments differ in it, `pick(env, { … })` has one for each.";

const BY_SHELL =
  'Put it into `environment`, and let a shell read it: `command: ["sh", "-c", "exec serve --table \\"$TABLE\\""]`.';

/** Where what is known later stands in the place of text alone. */
function laterHelp({ shape, value, at }: Misfit): string | undefined {
  if (!isNode(value) || !KNOWN_LATER.has(value.kind) || !isText(shape)) return undefined;
  return at[0] === "command" || at[0] === "entryPoint" ? BY_SHELL : TEXT_NOW;
}

function isText(shape: PropShape): boolean {
  return shape.type === "string" || (shape.type === "either" && shape.shapes.some(isText));
}

function isNumber(shape: PropShape): boolean {
  if (shape.type === "either") return shape.shapes.some(isNumber);
  return shape.type === "integer" || shape.type === "number";
}

/** CPU units and MiB, where a part of a vCPU or of a GiB is written, or an amount with a unit. */
function meantAmount(property: string, value: unknown): number | undefined {
  const isPart = typeof value === "number" && value > 0 && value < 16 && !Number.isInteger(value);
  if (!isPart && typeof value !== "string") return undefined;
  if (property === "cpu") return meantCpuUnits(String(value));
  const isMemory = property === "memory" || property === "memoryReservation";
  return isMemory ? meantMemoryMib(isPart ? `${value}g` : String(value)) : undefined;
}

/** A bundler numbers functions of one name: `tag2`. */
function callHelp(name: string, noun: string, at: Path): string | undefined {
  const known = name.replace(/\d+$/, "");
  const call = callExample(known);
  if (call !== undefined) return `Call it, as in \`${call}\`.`;
  return exampleHelp(noun, at) === undefined ? "Call it: a property takes a value." : undefined;
}

/** Compose's and a task definition's forms of \`dependsOn\`, as far as they name sidecars. */
function meantOrder({ noun, settings: { sidecars }, value }: Misfit): string | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const entries = items.map(meantDependency);
  if (!entries.every((entry) => entry !== undefined)) return undefined;
  // A sidecar's settings do not say what stands beside it.
  const isOpen = noun === "a sidecar";
  if (!isOpen && entries.some(({ name }) => !isRecord(sidecars) || !Object.hasOwn(sidecars, name))) return NO_SIDECAR;
  return `{ ${entries.map(({ name, condition }) => `${keyOf(name)}: "${condition}"`).join(", ")} }`;
}

const NO_SIDECAR =
  'Remove it: it names sidecars of the service. A service is deployed after those whose addresses it has, as in `environment: { DB: db.host("postgres") }`.';

interface Dependency {
  readonly name: string;
  readonly condition: string;
}

function meantDependency(item: unknown): Dependency | undefined {
  const { containerName = item, condition = "START" } = isRecord(item) ? item : {};
  return typeof containerName === "string" && typeof condition === "string"
    ? { name: containerName, condition }
    : undefined;
}

/** The count of a lifecycle rule that `keepLast` made: it is the first that the function is given. */
export function ruleCall({ lifecycle }: Misfit["settings"], [property, index, , count]: Path): string | undefined {
  if (property !== "lifecycle" || count !== "countNumber" || !Array.isArray(lifecycle)) return undefined;
  const rule: unknown = lifecycle[Number(index)];
  if (!isRecord(rule) || !isRecord(rule.selection) || callSiteOf(rule) === undefined) return undefined;
  return rule.selection.countType === "imageCountMoreThan"
    ? `Write it like \`${callExample("keepLast")}\`.`
    : undefined;
}
