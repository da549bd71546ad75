import { type Path, type Shape, SHAPES, UNKNOWN } from "@ecs-dsl/validators";
import { shapeAt } from "../../cloudformation/spelling.ts";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";
import { CONTAINERS } from "./containers-spelling.ts";

type Fragment = Readonly<Record<string, unknown>>;

/** Part of a container, of a service or of a run, as documentation shows it and options of commands take it; nothing for others. */
export function fragmentsIn(value: unknown, file: string): readonly SourceDocument[] {
  if (!isRecord(value)) return [];
  if (isPartOf(value, CONTAINER, OF_CONTAINER)) return [containerFragment(value, file)];
  if (isPartOf(value, OVERRIDES, OF_OVERRIDES)) return [overridesFragment(value, file)];
  if (isPartOf(value, SHAPES.runTask.members, OF_RUN)) return [runFragment(value, file)];
  return isPartOf(value, SHAPES.service.members, OF_SERVICE) ? [serviceFragment(value, file)] : [];
}

type Test = (value: unknown) => boolean;

const CONTAINER = membersOf(shapeAt("taskDefinition", [CONTAINERS, 0]));
const OVERRIDES = membersOf(SHAPES.runTask.members["overrides"]);

function membersOf(shape: Shape | undefined): object {
  return shape?.type === "struct" ? shape.members : {};
}

/** What is certainly of ECS, by the properties that it has itself. */
const OF_CONTAINER: Readonly<Record<string, Test>> = {
  healthCheck: (value) => isRecord(value) && Array.isArray(value["command"]),
  logConfiguration: (value) => isRecord(value) && typeof value["logDriver"] === "string",
  portMappings: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => isRecord(one) && "containerPort" in one),
};
const OF_OVERRIDES: Readonly<Record<string, Test>> = {
  containerOverrides: isOverrides,
};
/** A run whose command names the task definition itself. */
const OF_RUN: Readonly<Record<string, Test>> = {
  overrides: (value) => isRecord(value) && isOverrides(value["containerOverrides"]),
};
const OF_SERVICE: Readonly<Record<string, Test>> = {
  deploymentConfiguration: (value) => isRecord(value) && Object.keys(value).some((name) => DEPLOYMENT.test(name)),
  schedulingStrategy: (value) => value === "DAEMON" || value === "REPLICA",
  placementStrategy: isPlacement,
  placementConstraints: isPlacement,
};
const DEPLOYMENT = /^(?:maximumPercent|minimumHealthyPercent|deploymentCircuitBreaker)$/;

function isOverrides(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => isRecord(one) && "name" in one);
}

function isPlacement(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => isRecord(one) && typeof one["type"] === "string")
  );
}

function isPartOf(value: Fragment, members: object, own: Readonly<Record<string, Test>>): boolean {
  const names = Object.keys(value);
  return names.every((name) => Object.hasOwn(members, name)) && names.some((name) => own[name]?.(value[name]) === true);
}

function containerFragment(value: Fragment, file: string): SourceDocument {
  const container = { ...unknown(CONTAINER), ...value };
  const task = { ...unknown(SHAPES.taskDefinition.members), [CONTAINERS]: [container] };
  return { ...document("taskDefinition", task, file), writtenAt: (at) => ({ path: withoutContainer(at) }) };
}

function serviceFragment(value: Fragment, file: string): SourceDocument {
  return document("service", { ...unknown(SHAPES.service.members), ...value }, file);
}

function overridesFragment(value: Fragment, file: string): SourceDocument {
  const run = { ...unknown(SHAPES.runTask.members), overrides: value };
  return { ...document("runTask", run, file), writtenAt: ([, ...below]) => ({ path: below }) };
}

function runFragment(value: Fragment, file: string): SourceDocument {
  return document("runTask", { ...unknown(SHAPES.runTask.members), ...value }, file);
}

function document(kind: "taskDefinition" | "service" | "runTask", value: Fragment, name: string): SourceDocument {
  return { kind, name, value, mayBeCompleted: true, misspelt: [], spelling: "part", writtenAt: (path) => ({ path }) };
}

function unknown(members: object): Fragment {
  return Object.fromEntries(Object.keys(members).map((name) => [name, UNKNOWN]));
}

function withoutContainer([list, ...rest]: Path): Path {
  return list === CONTAINERS ? rest.slice(1) : [];
}
