import type { AnySidecarProps, PortOnEc2, ContainerProps } from "@ecs-dsl/dsl";
import { formatPath, type Path } from "@ecs-dsl/validators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Origins } from "../../../src/lower/fields/origins.ts";
import { CLUSTER } from "../../../src/lower/fields/tables/cluster.ts";
import { REPOSITORY } from "../../../src/lower/fields/tables/repository.ts";
import { SERVICE } from "../../../src/lower/fields/tables/service.ts";
import { SIDECAR } from "../../../src/lower/fields/tables/sidecar.ts";
import { TASK } from "../../../src/lower/fields/tables/task.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { isRecord } from "../../../src/lower/nouns/prop-shape.ts";
import { asDocument } from "../../../src/lower/resolve/deferred.ts";
import type { LoweredDocument } from "../../../src/model/assembly.ts";
import { sourceAt } from "../../../src/model/source-at.ts";
import * as contexts from "./contexts.ts";
import { writtenProps } from "./written-props.ts";

const subject = noun({}, "api", "the api");

function portMapping(name: string, port: PortOnEc2): object {
  const protocol = port.protocol ?? "tcp";
  if (port.containerPort === undefined) return { containerPortRange: port.containerPortRange, protocol };
  return { name, containerPort: port.containerPort, hostPort: port.hostPort, protocol, appProtocol: port.appProtocol };
}

/** What a container is, by hand. */
function byHand(props: Partial<AnySidecarProps>): object {
  const { ports = {}, environment = {}, dependsOn = {}, healthCheck } = props;
  const sorted = <Entry, Item>(map: Readonly<Record<string, Entry>>, item: (key: string, entry: Entry) => Item) => {
    const items = Object.entries(map)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => item(key, entry));
    return items.length === 0 ? undefined : items;
  };
  return {
    name: "api",
    image: props.image === undefined ? undefined : "image",
    essential: props.essential ?? true,
    cpu: props.cpu,
    memory: props.memory,
    memoryReservation: props.memoryReservation,
    portMappings: sorted(ports, (name, port) =>
      typeof port === "number" ? { name, containerPort: port, protocol: "tcp" } : portMapping(name, port),
    ),
    entryPoint: props.entryPoint,
    command: props.command,
    environment: sorted(environment, (name, value) => ({ name, value: String(value) })),
    workingDirectory: props.workingDirectory,
    user: props.user,
    readonlyRootFilesystem: props.readonlyRootFilesystem,
    dependsOn: sorted(dependsOn, (containerName, condition) => ({ containerName, condition })),
    healthCheck: healthCheck && {
      command: typeof healthCheck.command === "string" ? ["CMD-SHELL", healthCheck.command] : healthCheck.command,
      interval: healthCheck.interval,
      timeout: healthCheck.timeout,
      retries: healthCheck.retries,
      startPeriod: healthCheck.startPeriod,
    },
    startTimeout: props.startTimeout,
    stopTimeout: props.stopTimeout,
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": "/ecs/shop/production/api",
        "awslogs-region": "us-east-1",
        "awslogs-stream-prefix": "api",
      },
    },
  };
}

const portsOf = ({ ports }: Partial<AnySidecarProps>) => ports;

/** Every way in which a property gets into a document. Another property that gets there in one of them needs no line here. */
const BY_HAND: readonly (keyof AnySidecarProps)[] = [
  "image",
  "essential",
  "cpu",
  "memory",
  "memoryReservation",
  "ports",
  "entryPoint",
  "command",
  "environment",
  "workingDirectory",
  "user",
  "readonlyRootFilesystem",
  "dependsOn",
  "healthCheck",
  "startTimeout",
  "stopTimeout",
];

const SHAPE_BY_HAND = {
  ...SIDECAR.shape,
  members: Object.fromEntries(
    Object.entries(SIDECAR.shape.members).filter(([name]) => BY_HAND.some((known) => known === name)),
  ),
};

/** Without what is undefined: as a file has it, keys in their order. */
const json = (document: object): string => JSON.stringify(document, undefined, 1);

describe("lowering by a table", () => {
  it("gives what code by hand gives, keys in the same order", () => {
    fc.assert(
      fc.property(writtenProps(SHAPE_BY_HAND), ({ props }) => {
        const built = SIDECAR.lower("container", { subject, props }, { ...contexts.CONTAINER, ports: portsOf(props) });
        expect(json(asDocument({ ...built }))).toBe(json(byHand(props)));
      }),
    );
  });

  it("leaves the user's own values as they are", () => {
    const healthCheck: ContainerProps["healthCheck"] = Object.freeze({ command: "true", interval: 30 });
    const props = Object.freeze({ healthCheck, command: Object.freeze(["serve"]) });
    const { command } = SIDECAR.lower("container", { subject, props }, contexts.CONTAINER);
    expect(command).toBe(props.command);
    expect(healthCheck).toEqual({ command: "true", interval: 30 });
  });
});

interface Lowering {
  readonly shape: typeof SIDECAR.shape;
  readonly document: (props: object) => object;
  readonly origins: (origins: Origins, props: object) => void;
}

/** An init process that a container says it has, or has not, is not what sessions need one for. */
function mainContext({ linuxParameters }: Partial<AnySidecarProps>): typeof contexts.CONTAINER {
  return { ...contexts.CONTAINER, saysInitProcess: linuxParameters?.initProcessEnabled !== undefined };
}

const LOWERINGS: Readonly<Record<string, Lowering>> = {
  "a sidecar's container": {
    shape: SIDECAR.shape,
    document: (props) => SIDECAR.lower("container", { subject, props }, contexts.CONTAINER),
    origins: (origins, props) => SIDECAR.addOrigins(origins, "container", { subject, props }, contexts.CONTAINER),
  },
  "a main container": {
    shape: TASK.shape,
    document: (props) => TASK.lower("container", { subject, props }, mainContext(props)),
    origins: (origins, props) => TASK.addOrigins(origins, "container", { subject, props }, mainContext(props)),
  },
  "a task definition": {
    shape: TASK.shape,
    document: (props) => TASK.lower("taskDefinition", { subject, props }, contexts.TASK),
    origins: (origins, props) => TASK.addOrigins(origins, "taskDefinition", { subject, props }, contexts.TASK),
  },
  "a service": {
    shape: SERVICE.shape,
    document: (props) => SERVICE.lower("service", { subject, props }, contexts.SERVICE),
    origins: (origins, props) => SERVICE.addOrigins(origins, "service", { subject, props }, contexts.SERVICE),
  },
  "a cluster": {
    shape: CLUSTER.shape,
    document: (props) => CLUSTER.lower("cluster", { subject, props }, contexts.CLUSTER),
    origins: (origins, props) => CLUSTER.addOrigins(origins, "cluster", { subject, props }, contexts.CLUSTER),
  },
  "a repository": {
    shape: REPOSITORY.shape,
    document: (props) => REPOSITORY.lower("repository", { subject, props }, { ...contexts.TAGGED, name: "shop" }),
    origins: (origins, props) =>
      REPOSITORY.addOrigins(origins, "repository", { subject, props }, { ...contexts.TAGGED, name: "shop" }),
  },
};

function loweredFrom({ document, origins }: Lowering, props: object): LoweredDocument {
  const collected = new Origins();
  origins(collected, props);
  return { kind: "service", name: "api", value: asDocument({ ...document(props) }), origins: collected.entries };
}

function* leavesOf(value: unknown, at: Path = []): Generator<{ readonly at: Path; readonly value: unknown }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leavesOf(item, [...at, index]);
  else if (isRecord(value)) for (const [key, member] of Object.entries(value)) yield* leavesOf(member, [...at, key]);
  else yield { at, value };
}

describe.each(Object.entries(LOWERINGS))("origins of %s", (_name, lowering) => {
  it("place every value at the property that it was written in", () => {
    fc.assert(
      fc.property(writtenProps(lowering.shape), ({ props, places }) => {
        const lowered = loweredFrom(lowering, props);
        const leaves = Array.from(leavesOf(lowered.value), ({ at, value }) => ({
          value,
          source: sourceAt(lowered, at),
        }));
        expect(leaves.filter(({ source }) => source === undefined)).toEqual([]);
        const written = leaves.flatMap(({ value, source }) => {
          const place = places.get(value) ?? places.get(Number(value));
          return place === undefined ? [] : [{ place, found: formatPath(source?.path ?? []) }];
        });
        expect(written.map(({ found }) => found)).toEqual(written.map(({ place }) => place));
      }),
      { numRuns: 40 },
    );
  });

  it("place what depends on a property at that property", () => {
    fc.assert(
      fc.property(writtenProps(lowering.shape), ({ props }) => {
        const lowered = loweredFrom(lowering, props);
        for (const name of Object.keys(props)) {
          const { [name]: _left, ...others }: Record<string, unknown> = { ...props };
          const without = new Map(
            Array.from(leavesOf(loweredFrom(lowering, others).value), (leaf) => [formatPath(leaf.at), leaf.value]),
          );
          const changed = Array.from(leavesOf(lowered.value)).filter(
            ({ at, value }) => without.get(formatPath(at)) !== value,
          );
          expect(changed.map(({ at }) => sourceAt(lowered, at)?.path[0])).toEqual(changed.map(() => name));
        }
      }),
      { numRuns: 40 },
    );
  });
});
