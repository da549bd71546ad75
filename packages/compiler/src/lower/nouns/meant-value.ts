import { shown } from "@ecs-dsl/validators/words";
import { meantNode } from "./meant-node.ts";
import { isRecord, type PropShape } from "./prop-shape.ts";

/**
 * What a value of another type plainly means under the shape, as code; undefined where that is open. The property's name
 * says what it counts, where that is not seconds.
 */
export function meantValue(shape: PropShape, value: unknown, name = ""): string | undefined {
  switch (shape.type) {
    case "integer":
    case "number":
      return typeof value === "string" ? meantNumber(value, name) : meantPercent(value, name);
    case "boolean":
      return value === "true" || value === "false" ? value : undefined;
    case "string":
      return shape.values === undefined ? meantText(value) : meantWord(shape.values, value);
    case "list":
      return typeof value === "string" ? meantList(shape.of, value) : undefined;
    case "map":
      return meantMap(shape.of, value);
    case "node":
      return meantNode(shape.kind, value);
    case "either":
      return meantAlternative(shape.shapes, value, name);
    default:
      return undefined;
  }
}

/** A number or a boolean where several forms are taken says too little, unless one of them is a map. */
function meantAlternative(shapes: readonly PropShape[], value: unknown, name: string): string | undefined {
  const isPlain = typeof value === "number" || typeof value === "boolean";
  const open = isPlain ? shapes.filter(({ type }) => type === "map") : shapes;
  return open.map((one) => meantValue(one, value, name)).find((meant) => meant !== undefined);
}

function meantText(value: unknown): string | undefined {
  return Number.isFinite(value) || typeof value === "boolean" ? JSON.stringify(String(value)) : undefined;
}

/** Switches of other tools: `containerInsights: true`; what a container of Compose waits for. */
function meantWord(values: readonly string[], value: unknown): string | undefined {
  const word = isRecord(value) ? value.condition : value;
  const meant = typeof word === "string" || typeof word === "boolean" ? WORDS[String(word)] : undefined;
  return meant !== undefined && values.includes(meant) ? shown(meant) : undefined;
}

const WORDS: Readonly<Record<string, string>> = {
  true: "enabled",
  false: "disabled",
  service_started: "START",
  service_healthy: "HEALTHY",
  service_completed_successfully: "SUCCESS",
  START: "START",
  HEALTHY: "HEALTHY",
  COMPLETE: "COMPLETE",
  SUCCESS: "SUCCESS",
};

/** Seconds of a unit of time. */
const SECONDS: readonly (readonly [unit: RegExp, seconds: number])[] = [
  [/^s(?:ecs?|econds?)?$/i, 1],
  [/^m(?:ins?|inutes?)?$/i, 60],
  [/^h(?:rs?|ours?)?$/i, 3600],
  [/^d(?:ays?)?$/i, 86_400],
  [/^w(?:eeks?)?$/i, 604_800],
];

/** `"80"`, `"30s"`, `"1m30s"`, `"50 GB"`, `"70%"`. A mapping of ports ends with the container's. */
function meantNumber(text: string, name = ""): string | undefined {
  const [, minutes, seconds] = /^(\d{1,3})m(\d{1,2})s$/.exec(text.trim()) ?? [];
  if (minutes !== undefined) return meantTime(Number(minutes) * 60 + Number(seconds), name);
  const [, number = "", unit = ""] = /^\s*(?:\d+:)?(\d{1,9})\s*([a-zA-Z/%]*)\s*$/.exec(text) ?? [];
  if (number === "") return undefined;
  if (/^(?:|gi?b?|tcp|\/tcp|%)$/i.test(unit)) return String(Number(number));
  const [, size] = SECONDS.find(([words]) => words.test(unit)) ?? [];
  return size === undefined ? undefined : meantTime(Number(number) * size, name);
}

/** A part of one where whole percent are counted: `minimumHealthyPercent: 0.5`. */
function meantPercent(value: unknown, name: string): string | undefined {
  if (typeof value !== "number" || value <= 0 || value >= 10 || !/percent|^targetCapacity$/i.test(name))
    return undefined;
  return String(Math.round(value * 100));
}

/** A time in what the property counts, where that comes out even. */
function meantTime(seconds: number, name: string): string | undefined {
  const size = /days$/i.test(name) ? 86_400 : /minutes$/i.test(name) ? 60 : 1;
  return seconds % size === 0 ? String(seconds / size) : undefined;
}

function meantList(of: PropShape, text: string): string | undefined {
  if (of.type === "json") return itemsOf([text]);
  return of.type === "string" ? meantItems(text) : undefined;
}

/** A command line as its words, where it needs no shell to be divided; ids that commas divide. */
function meantItems(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  if (IDS.test(text)) return itemsOf(text.split(",").map((id) => id.trim()));
  const needsShell = /["'`$&|;<>*?(){}\\]/.test(text) && /\s/.test(text);
  return itemsOf(needsShell ? ["sh", "-c", text] : text.trim().split(/\s+/));
}

const IDS = /^\s*(?:subnet-|arn:)[^,\s]+(?:\s*,\s*(?:subnet-|arn:)[^,\s]+)+\s*$/;

function itemsOf(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
}

function meantMap(of: PropShape, value: unknown): string | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (takesPort(of)) return entriesOf(items.map(meantPort));
  if (!Array.isArray(value)) return undefined;
  if (takesText(of)) return entriesOf(items.map(meantEntry));
  return takesNode(of, "secret") ? entriesOf(items.map(meantSecret)) : undefined;
}

function entriesOf(entries: readonly (string | undefined)[]): string | undefined {
  if (entries.length === 0 || entries.length > 4) return undefined;
  return entries.every((entry) => entry !== undefined) ? `{ ${entries.join(", ")} }` : undefined;
}

function takesText(shape: PropShape): boolean {
  return shape.type === "either" ? shape.shapes.some(takesText) : shape.type === "string" && shape.values === undefined;
}

const PORT_MAX = 65_535;

function takesPort(shape: PropShape): boolean {
  if (shape.type === "either") return shape.shapes.some(takesPort);
  return shape.type === "integer" && shape.max === PORT_MAX;
}

function takesNode(shape: PropShape, kind: string): boolean {
  if (shape.type === "either") return shape.shapes.some((one) => takesNode(one, kind));
  return shape.type === "node" && shape.kind === kind;
}

/** `"8080:80"`, `80`, `{ containerPort: 80 }`: the first is called `http`, the others by their number. */
function meantPort(item: unknown, index: number): string | undefined {
  const port = isRecord(item) ? (item.containerPort ?? item.ContainerPort ?? item.target) : item;
  if (typeof port !== "number" && typeof port !== "string") return undefined;
  const number = typeof port === "number" ? String(port) : meantNumber(port);
  if (number === undefined || !/^\d{1,5}$/.test(number) || Number(number) > PORT_MAX) return undefined;
  return `${index === 0 ? "http" : `port${number}`}: ${number}`;
}

/** An entry of `["A=b"]` or `[{ name: "A", value: "b" }]`. */
function meantEntry(item: unknown): string | undefined {
  if (typeof item === "string") {
    const [, name, value = ""] = /^([A-Za-z_]\w*)=(.*)$/.exec(item) ?? [];
    return name === undefined ? undefined : `${name}: ${shown(value)}`;
  }
  if (!isRecord(item)) return undefined;
  const [name, value] = [item.name ?? item.Name ?? item.key ?? item.Key, item.value ?? item.Value];
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return typeof name === "string" && isPlain ? `${keyOf(name)}: ${shown(String(value))}` : undefined;
}

/** An entry of `[{ name: "A", valueFrom: "arn:…" }]`. */
function meantSecret(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const name = item.name ?? item.Name;
  const meant = meantNode("secret", item.valueFrom ?? item.ValueFrom);
  return typeof name === "string" && meant !== undefined ? `${keyOf(name)}: ${meant}` : undefined;
}

/** The name as the key of an object. */
export function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
