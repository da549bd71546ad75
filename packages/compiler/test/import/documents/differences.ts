import { isDeepStrictEqual } from "node:util";
import { cpuUnits, formatPath, memoryMib, type Path, SHAPES } from "@ecs-dsl/validators";
import type { Entry } from "../../../src/import/ledger.ts";

type Structure = Readonly<Record<string, unknown>>;

/** Lists whose order is nothing to ECS, and what tells their items apart. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  containerDefinitions: ["name"],
  dependsOn: ["containerName"],
  environment: ["name"],
  extraHosts: ["hostname"],
  mountPoints: ["containerPath"],
  portMappings: ["containerPort", "containerPortRange", "protocol"],
  secrets: ["name"],
  systemControls: ["namespace"],
  tags: ["key"],
  tmpfs: ["containerPath"],
  ulimits: ["name"],
  volumes: ["name"],
};

/** What ECS takes where nothing is said. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  essential: true,
  protocol: "tcp",
  readOnly: false,
  cpuArchitecture: "X86_64",
  operatingSystemFamily: "LINUX",
  rootDirectory: "/",
  value: "",
  iam: "DISABLED",
  transitEncryption: "DISABLED",
  networkMode: "bridge",
};

/** The places, in the source, in which two task definitions do not mean the same. */
export function differences(source: unknown, made: unknown): readonly Path[] {
  return differing(normal(sized(source)), normal(sized(made)), []);
}

/** ECS keeps the CPU of a task in units, and its memory in MiB. */
function sized(task: unknown): unknown {
  if (!isRecord(task)) return task;
  const { cpu, memory, ...others } = task;
  return { ...others, cpu: cpuUnits(String(cpu)) ?? cpu, memory: memoryMib(String(memory)) ?? memory };
}

/** Those of the places that nothing is said of. */
export function untold(places: readonly Path[], entries: readonly Entry[], root: Path = []): readonly string[] {
  const told = entries
    .filter(({ verdict, path }) => verdict !== "taken" && path.length > root.length)
    .map(({ path }) => path.slice(root.length));
  const isTold = (place: Path) =>
    told.some((path) => (path.length <= place.length ? startsWith(place, path) : startsWith(path, place)));
  return places.filter((place) => !isTold(place)).map(formatPath);
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

function differing(left: unknown, right: unknown, at: Path): readonly Path[] {
  if (isList(left) && isList(right)) return differingItems(left, right, at);
  if (isRecord(left) && isRecord(right)) {
    const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return names.flatMap((name) => differing(left[name], right[name], [...at, name]));
  }
  if (left === undefined && isRecord(right)) return differing({}, right, at);
  if (right === undefined && isRecord(left)) return differing(left, {}, at);
  return isDeepStrictEqual(left, right) ? [] : [at];
}

function differingItems(left: readonly unknown[], right: readonly unknown[], at: Path): readonly Path[] {
  const keys = SETS[String(at.at(-1))];
  if (keys === undefined) return isDeepStrictEqual(withoutNothing(left), withoutNothing(right)) ? [] : [at];
  const others = [...withoutNothing(right)];
  const changed = left.flatMap((item, index) => {
    if (isNothing(item)) return [];
    const place = others.findIndex((each) => identity(each, keys) === identity(item, keys));
    const [other] = place < 0 ? [] : others.splice(place, 1);
    return other === undefined ? [[...at, index]] : differing(item, other, [...at, index]);
  });
  return [...changed, ...others.map(() => [...at, "added"])];
}

function identity(item: unknown, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => (isRecord(item) ? (item[key] ?? DEFAULTS[key]) : item)));
}

/** Without what is empty or as it is anyway. */
function normal(value: unknown, at: Path = []): unknown {
  if (isList(value)) {
    // Each item keeps its place, by which it is told.
    const items = value.map((item, index) => normal(item, [...at, index]) ?? {});
    return items.every(isNothing) ? undefined : items;
  }
  if (!isRecord(value)) return value === null ? undefined : value;
  const entries = Object.entries(value).flatMap(([name, member]) => {
    const is = normal(member, [...at, name]);
    const isDefault = Object.hasOwn(DEFAULTS, name) && DEFAULTS[name] === is;
    const isNoShare = name === "cpu" && is === 0;
    const isSamePort = name === "hostPort" && is === value["containerPort"];
    return is === undefined || isDefault || isNoShare || isSamePort ? [] : [[name, is] as const];
  });
  return entries.length === 0 && at.length > 0 ? undefined : Object.fromEntries(entries);
}

function withoutNothing(items: readonly unknown[]): readonly unknown[] {
  return items.filter((item) => !isNothing(item));
}

function isNothing(item: unknown): boolean {
  return isRecord(item) && Object.keys(item).length === 0;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Structure {
  return typeof value === "object" && value !== null && !isList(value);
}

/** The task definition without what AWS answers and nobody writes. */
export function asRegistered(task: Structure): Structure {
  const { members } = SHAPES.taskDefinition;
  return Object.fromEntries(Object.entries(task).filter(([name]) => Object.hasOwn(members, name)));
}
