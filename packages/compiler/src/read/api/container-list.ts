import { SHAPES, UNKNOWN } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";
import { CONTAINERS, withoutList } from "./containers-spelling.ts";

/** Properties that a container of ECS has, and an image's entry in another program's list has not. */
const OWN = ["essential", "logConfiguration", "memoryReservation", "mountPoints", "portMappings", "valueFrom"];

/** True for a list of container definitions by itself, as Terraform and `--container-definitions` take it. */
export function isContainerList(value: unknown, file: string): value is readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const isNamed = /container[-_.]?def/i.test(file);
  return value.every(isContainer) && (isNamed || value.some((container) => OWN.some((name) => name in container)));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && typeof value["name"] === "string" && "image" in value;
}

/** The containers as a task definition of which nothing else is known; Terraform drops the nulls among them. */
export function containerList(containers: readonly unknown[], file: string): SourceDocument {
  const unknown = Object.keys(SHAPES.taskDefinition.members).map((name) => [name, UNKNOWN] as const);
  return {
    kind: "taskDefinition",
    name: file,
    value: { ...Object.fromEntries(unknown), [CONTAINERS]: containers },
    mayBeCompleted: true,
    isTidied: true,
    misspelt: [],
    spelling: "part",
    writtenAt: (at) => ({ path: withoutList(at) }),
  };
}
