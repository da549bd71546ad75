import type { Defaults, WorkloadDefaults } from "@ecs-dsl/dsl";
import type { PropShape, StructPropShape } from "../../nouns/prop-shape.ts";
import { CLUSTER } from "./cluster.ts";
import { DAEMON } from "./daemon.ts";
import { DISTRIBUTION_FIELDS } from "./distribution.ts";
import { EC2_CAPACITY } from "./ec2-capacity.ts";
import { EXTERNAL } from "./external.ts";
import { FILE_SYSTEM } from "./file-system.ts";
import { LOAD_BALANCER } from "./load-balancer.ts";
import { MANAGED_INSTANCES } from "./managed-instances.ts";
import { NETWORK_LOAD_BALANCER } from "./network-load-balancer.ts";
import { NETWORK } from "./network.ts";
import { PUBLIC_REPOSITORY } from "./public-repository.ts";
import { QUEUE } from "./queue.ts";
import { REGISTRY } from "./registry.ts";
import { REPOSITORY } from "./repository.ts";
import { SCHEDULED_TASK } from "./scheduled-task.ts";
import { SERVICE } from "./service.ts";
import { SIDECAR } from "./sidecar.ts";
import { STANDALONE_TASK } from "./standalone-task.ts";
import { TASK } from "./task.ts";
import { TOPIC } from "./topic.ts";
import { WORKER } from "./worker.ts";

type Noun = Exclude<keyof Defaults, "rules">;

const WORKLOAD: Readonly<Record<keyof WorkloadDefaults, true>> = {
  dockerLabels: true,
  enableExecuteCommand: true,
  enableFaultInjection: true,
  environment: true,
  environmentFiles: true,
  ephemeralStorage: true,
  linuxParameters: true,
  logging: true,
  managedPolicies: true,
  permissions: true,
  permissionsBoundary: true,
  readonlyRootFilesystem: true,
  restartPolicy: true,
  roles: true,
  runtimePlatform: true,
  secrets: true,
  securityGroups: true,
  startTimeout: true,
  stopTimeout: true,
  suppress: true,
  tags: true,
  ulimits: true,
  user: true,
};

/** What each workload says of itself. */
const OF_ONE = [
  "cpu",
  "memory",
  "image",
  "container",
  "ports",
  "sidecars",
  "mounts",
  "volumes",
  "volumesFrom",
] as const;

/** What the defaults of a noun are held to: the noun's own shape, without what each says of itself. */
const SHAPES: Readonly<Record<Noun, () => StructPropShape>> = {
  workload: () => only(TASK.shape, Object.keys(WORKLOAD)),
  service: () => without(SERVICE.shape, ...OF_ONE, "routes"),
  worker: () => without(WORKER.shape, ...OF_ONE, "queue"),
  task: () => without(STANDALONE_TASK.shape, ...OF_ONE, "from", "before", "on", "input"),
  scheduledTask: () => without(SCHEDULED_TASK.shape, ...OF_ONE, "from", "schedule"),
  daemon: () => without(DAEMON.shape, ...OF_ONE),
  loadBalancer: () => without(LOAD_BALANCER.shape, "domainName"),
  networkLoadBalancer: () => without(NETWORK_LOAD_BALANCER.shape, "domainName"),
  repository: () => without(REPOSITORY.shape),
  queue: () => without(QUEUE.shape, "fifo", "subscribe"),
  topic: () => without(TOPIC.shape, "fifo", "displayName"),
  fileSystem: () => without(FILE_SYSTEM.shape),
  ec2Capacity: () => without(EC2_CAPACITY.shape, "instanceType"),
  managedInstances: () => without(MANAGED_INSTANCES.shape),
  external: () => without(EXTERNAL.shape),
  sidecar: () =>
    without(SIDECAR.shape, "image", "ports", "routes", "cpu", "memory", "dependsOn", "mounts", "volumesFrom"),
  distribution: () => without(DISTRIBUTION_FIELDS.shape, "origin", "domainName", "behaviors"),
  publicRepository: () => without(PUBLIC_REPOSITORY.shape),
  registry: () => without(REGISTRY.shape, "replication"),
  cluster: () => without(CLUSTER.shape, "name"),
  network: () => without(NETWORK.shape),
};

const RULES: PropShape = { type: "map", of: { type: "string", values: ["off", "warning", "info"] } };

/** The defaults of an app. The shapes of the nouns that are written, which `names` are, are made for it. */
export function defaultsShape(names: readonly string[]): StructPropShape {
  const members = Object.entries(SHAPES).map(([name, shape]) => [name, names.includes(name) ? shape() : NO_NOUN]);
  return {
    type: "struct",
    words: "the defaults of an app",
    members: { ...Object.fromEntries(members), rules: RULES },
    required: [],
  };
}

const NO_NOUN: PropShape = { type: "struct", words: "defaults", members: {}, required: [] };

function without(shape: StructPropShape, ...names: readonly string[]): StructPropShape {
  return only(
    shape,
    Object.keys(shape.members).filter((name) => !names.includes(name)),
  );
}

/** Defaults are not all of a noun: nothing of them is required, and nothing taken of another noun. */
function only({ words, members }: StructPropShape, names: readonly string[]): StructPropShape {
  const kept = Object.entries(members).filter(([name]) => names.includes(name));
  return { type: "struct", words: `the defaults of ${words}`, members: Object.fromEntries(kept), required: [] };
}
