import { describe, expect, it } from "vitest";
import { BUILD } from "../../../../src/lower/fields/tables/image.ts";
import { CLUSTER } from "../../../../src/lower/fields/tables/cluster.ts";
import { CLOUD_MAP, EXISTING_CLOUD_MAP, SERVICE_CONNECT } from "../../../../src/lower/fields/tables/discovery.ts";
import { DISTRIBUTION_FIELDS } from "../../../../src/lower/fields/tables/distribution.ts";
import { LOAD_BALANCER } from "../../../../src/lower/fields/tables/load-balancer.ts";
import { FIRE_LENS } from "../../../../src/lower/fields/tables/fire-lens.ts";
import { AWS_LOGS } from "../../../../src/lower/fields/tables/logging.ts";
import { EXISTING_NETWORK, NETWORK } from "../../../../src/lower/fields/tables/network.ts";
import { NETWORK_LISTENER } from "../../../../src/lower/fields/tables/network-listener.ts";
import {
  EXISTING_NETWORK_LOAD_BALANCER,
  NETWORK_LOAD_BALANCER,
} from "../../../../src/lower/fields/tables/network-load-balancer.ts";
import { EXISTING_QUEUE, QUEUE } from "../../../../src/lower/fields/tables/queue.ts";
import { REGISTRY } from "../../../../src/lower/fields/tables/registry.ts";
import { EXISTING_REPOSITORY, REPOSITORY, TAG_MUTABILITY } from "../../../../src/lower/fields/tables/repository.ts";
import { ROLLING } from "../../../../src/lower/fields/tables/rolling.ts";
import { BLUE_GREEN, CANARY, LINEAR } from "../../../../src/lower/fields/tables/shift.ts";
import { ROUTE } from "../../../../src/lower/fields/tables/route.ts";
import { DAEMON } from "../../../../src/lower/fields/tables/daemon.ts";
import { EC2_CAPACITY } from "../../../../src/lower/fields/tables/ec2-capacity.ts";
import { MANAGED_INSTANCES } from "../../../../src/lower/fields/tables/managed-instances.ts";
import { SCHEDULED_TASK } from "../../../../src/lower/fields/tables/scheduled-task.ts";
import { SERVICE } from "../../../../src/lower/fields/tables/service.ts";
import { STANDALONE_TASK } from "../../../../src/lower/fields/tables/standalone-task.ts";
import { EXISTING_TOPIC, TOPIC } from "../../../../src/lower/fields/tables/topic.ts";
import { WORKER } from "../../../../src/lower/fields/tables/worker.ts";
import { SIDECAR } from "../../../../src/lower/fields/tables/sidecar.ts";
import { PLACE } from "../../../../src/lower/plan/content.ts";
import { FOREIGN_WORDS, foreignAdvice, plainWord } from "../../../../src/lower/nouns/foreign/words.ts";
import { LIFECYCLE_SHAPES } from "../../../../src/lower/plan/lifecycle-rules.ts";
import type { PropShape, StructPropShape } from "../../../../src/lower/nouns/prop-shape.ts";
import { appFields } from "../../../../src/lower/fields/tables/app.ts";
import { node } from "../../../../src/lower/fields/shape.ts";

const NOUNS = [
  BUILD,
  SERVICE,
  SIDECAR,
  CLUSTER,
  NETWORK,
  EXISTING_NETWORK,
  REGISTRY,
  REPOSITORY,
  EXISTING_REPOSITORY,
  TAG_MUTABILITY,
  DISTRIBUTION_FIELDS,
  LOAD_BALANCER,
  ROUTE,
  NETWORK_LOAD_BALANCER,
  EXISTING_NETWORK_LOAD_BALANCER,
  NETWORK_LISTENER,
  AWS_LOGS,
  FIRE_LENS,
  ROLLING,
  BLUE_GREEN,
  CANARY,
  LINEAR,
  QUEUE,
  EXISTING_QUEUE,
  TOPIC,
  EXISTING_TOPIC,
  WORKER,
  STANDALONE_TASK,
  SCHEDULED_TASK,
  DAEMON,
  EC2_CAPACITY,
  MANAGED_INSTANCES,
  SERVICE_CONNECT,
  CLOUD_MAP,
  EXISTING_CLOUD_MAP,
].map(({ shape }) => shape);
const APP = appFields(node("service", "a service"), node("queue", "a queue")).shape;

/** A shape and every structure inside it. */
function structuresIn(shape: PropShape): readonly StructPropShape[] {
  if (shape.type === "struct") return [shape, ...Object.values(shape.members).flatMap(structuresIn)];
  if (shape.type === "list" || shape.type === "map") return structuresIn(shape.of);
  return shape.type === "either" ? shape.shapes.flatMap(structuresIn) : [];
}

const STRUCTURES = new Map(
  [...NOUNS, APP, PLACE, ...Object.values(LIFECYCLE_SHAPES)].flatMap(structuresIn).map((shape) => [shape.words, shape]),
);

describe.each(Object.entries(FOREIGN_WORDS))("the words of other tools for %s", (words, namesOf) => {
  const names = namesOf();
  // An app with environments is held against no table.
  const beside = words === "an app" ? ["environments"] : [];
  const members = [...Object.keys(STRUCTURES.get(words)?.members ?? {}), ...beside];

  it("belong to a noun that there is", () => {
    expect(members).not.toEqual([]);
  });

  it("are written as they are compared, and hide no property of its own", () => {
    expect(Object.keys(names).filter((name) => name !== plainWord(name))).toEqual([]);
    expect(Object.keys(names).filter((name) => members.map(plainWord).includes(name))).toEqual([]);
  });

  it("name a property that it has", () => {
    const meant = Object.keys(names).flatMap((name) => foreignAdvice(words, name)?.meant ?? []);
    expect(meant.filter((property) => !members.includes(property))).toEqual([]);
  });
});

describe("foreignAdvice", () => {
  it.each(["memoryLimitMiB", "memory_limit_mib", "memory-limit-mib", "MemoryLimitMiB"])("knows %s", (name) => {
    expect(foreignAdvice("a service", name)).toEqual({ help: "Write `memory: 512` instead.", meant: ["memory"] });
  });

  it.each([
    ["a build", "buildArgs", 'Write `args: { NODE_ENV: "production" }` instead.'],
    ["a build", "file", 'Write `dockerfile: "Dockerfile"` instead.'],
    ["Linux parameters", "initProcess", "Write `initProcessEnabled: true` instead."],
  ])("says of %s what %s is here", (words, word, help) => {
    expect(foreignAdvice(words, word)?.help).toBe(help);
  });

  it("says what to do where no property is meant", () => {
    expect(foreignAdvice("a service", "launchType")).toEqual({
      help: "Remove it: tasks run on Fargate, unless `capacity` names instances.",
      meant: [],
    });
  });

  it("names every property that a sentence shows", () => {
    expect(foreignAdvice("a scaling", "range")?.meant).toEqual(["min", "max"]);
    expect(foreignAdvice("a service", "containers")?.meant).toEqual(["cpu", "memory", "image", "sidecars"]);
    expect(foreignAdvice("an existing network", "subnets")?.meant).toEqual(["privateSubnetIds", "publicSubnetIds"]);
  });

  it("knows a word only where it stands for something", () => {
    expect(foreignAdvice("a network", "memoryLimitMiB")).toBeUndefined();
    expect(foreignAdvice("a share", "constructor")).toBeUndefined();
    expect(foreignAdvice("a service", "constructor")).toBeUndefined();
  });
});
