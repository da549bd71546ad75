import type { Document } from "../../src/document.ts";
import { isDocumentKind } from "../../src/kinds/index.ts";
import { readAs } from "../../src/read-as.ts";
import type { TargetGroup } from "../../src/surroundings.ts";

/** A document and what stands beside it: its kind and value first, then a task definition, a cluster and so on; `isGuess` where they only seem to belong together. */
export type Beside = Readonly<Record<string, unknown>>;

/** The first document of several, beside the others. */
export function besideOthers(name: string, value: unknown): Document {
  const all: Beside = isRecord(value) ? value : {};
  const [kind = ""] = Object.keys(all);
  if (!isDocumentKind(kind)) throw new Error(`No document is called ${kind}.`);
  const { cluster, isGuess, logGroups, targetGroup, taskDefinition } = all;
  return {
    kind,
    name,
    value: all[kind],
    surroundings: {
      ...(taskDefinition === undefined || kind === "taskDefinition"
        ? {}
        : { task: () => neighbour("taskDefinition", taskDefinition, isGuess === true) }),
      ...(cluster === undefined ? {} : { cluster: () => neighbour("cluster", cluster) }),
      ...(targetGroup === undefined ? {} : { targetGroups: () => [groupOf(targetGroup)] }),
      ...(Array.isArray(logGroups) ? { logGroups: () => logGroups.map(String) } : {}),
    },
  };
}

function neighbour<Kind extends "cluster" | "taskDefinition">(kind: Kind, value: unknown, isGuess = false) {
  const read = readAs(kind, value);
  const name = isRecord(value) ? (value["family"] ?? value["clusterName"]) : undefined;
  return read === undefined
    ? undefined
    : { name: typeof name === "string" ? name : "Task", value: read, ...(isGuess && { isGuess }) };
}

function groupOf(value: unknown): TargetGroup {
  const {
    forwarders = ["Listener"],
    healthCheckPort,
    isAwaited = true,
    name = "Group",
    targetType,
  }: Beside = isRecord(value) ? value : {};
  return {
    name: String(name),
    targetType: textOf(targetType),
    healthCheckPort: textOf(healthCheckPort),
    forwarders: Array.isArray(forwarders) ? forwarders.map(String) : undefined,
    isAwaited: isAwaited === true,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isRecord(value: unknown): value is Beside {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
