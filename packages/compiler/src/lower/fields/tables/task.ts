import type {
  AnySidecarProps,
  MainContainer,
  Permission,
  RoleArn,
  Roles,
  RuntimePlatform,
  ServiceOverrides,
} from "@ecs-dsl/dsl";
import { FARGATE_WINDOWS_FAMILIES } from "@ecs-dsl/validators/facts";
import type { TaskProps } from "../../plan/plan.ts";
import { Deferred } from "../../resolve/deferred.ts";
import { cpuUnits, memoryMib } from "../../resolve/size.ts";
import { writtenValue } from "../../resolve/references.ts";
import type { ContainerContext, TaskContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import { exact } from "../form.ts";
import {
  BOOLEAN,
  DOCUMENT,
  either,
  FILLED,
  filledListOf,
  from,
  INTEGER,
  listOf,
  mapOf,
  noun,
  oneOf,
  required,
  STRING,
  struct,
} from "../shape.ts";
import { elsewhere, group, same, to, type Table } from "../table.ts";
import { TAGS } from "../tags.ts";
import { CAPACITY_PROVIDER_STRATEGY } from "./capacity-provider-strategy.ts";
import { CONTAINER, CONTAINER_HEAD } from "./container.ts";
import { CAPACITY_NODE } from "./ec2-capacity.ts";
import { PLACEMENT_CONSTRAINTS, PLACEMENT_STRATEGY } from "./placement.ts";
import { REFERENCE } from "./reference.ts";
import { EXISTING_SECURITY_GROUP, STACK_PORT } from "./stack.ts";
import { SUPPRESSIONS } from "./suppressions.ts";
import { TASK_VOLUMES } from "./volumes.ts";

const COMPATIBILITY = {
  external: "EXTERNAL",
  fargate: "FARGATE",
  instances: "EC2",
  managed: "MANAGED_INSTANCES",
} as const;

const SIZE = {
  shape: either(INTEGER, STRING),
  raise: (written: string) => (/^\d+$/.test(written) ? Number(written) : written),
};

/** ARN of a role: as it is given, or the one of the workload's own stack. */
const ARN = either(FILLED, REFERENCE);

/** The stack's own role is known as what the template says of it. */
const ROLE = exact<RoleArn | Deferred, string | Deferred, TaskContext>({
  shape: { data: ARN.data },
  lower: (arn, { resolve }) => (arn instanceof Deferred ? arn : writtenValue(arn, resolve)),
  raise: (arn) => arn,
});

/** Sessions need a process that reaps what they leave; Windows has none. */
const INIT_PROCESS = {
  shape: BOOLEAN,
  lower: (isEnabled: boolean, { isWindows }: ContainerContext) => (isEnabled && !isWindows ? true : undefined),
};

export const ENABLE_EXECUTE_COMMAND = to("container.linuxParameters.initProcessEnabled", INIT_PROCESS, {
  isAside: true,
  unless: ({ saysInitProcess }) => saysInitProcess,
});

export const TASK_TAGS = to("taskDefinition.tags", TAGS, { default: {}, isAside: true });

/** Properties that a kind of workload may have in a document of its own, too. */
type OfKinds =
  | "assignPublicIp"
  | "enableExecuteCommand"
  | "volumes"
  | "tags"
  | "capacityProviderStrategy"
  | "placementConstraints"
  | "placementStrategy"
  | "overrides";

/** What workloads of every kind have. */
export const TASK_ROWS: Table<Omit<TaskProps, OfKinds>> = {
  "taskDefinition.family": ({ family }) => family,
  family: elsewhere(FILLED),
  networkMode: same("taskDefinition.networkMode", oneOf("awsvpc", "bridge", "host"), {
    defaultOf: ({ runsOn }) => (runsOn === "external" ? "bridge" : "awsvpc"),
  }),
  "taskDefinition.requiresCompatibilities": ({ runsOn }) => runsOn && [COMPATIBILITY[runsOn]],
  capacity: elsewhere(CAPACITY_NODE),
  cpu: required(to("taskDefinition.cpu", exact({ ...SIZE, lower: cpuUnits }))),
  memory: required(to("taskDefinition.memory", exact({ ...SIZE, lower: memoryMib }))),
  runtimePlatform: group<RuntimePlatform>("a runtime platform", {
    cpuArchitecture: same("taskDefinition.runtimePlatform.cpuArchitecture", oneOf("X86_64", "ARM64"), {
      defaultOf: ({ processor }) => processor,
    }),
    operatingSystemFamily: same(
      "taskDefinition.runtimePlatform.operatingSystemFamily",
      oneOf("LINUX", ...FARGATE_WINDOWS_FAMILIES),
      { default: "LINUX" },
    ),
  }),
  ephemeralStorage: same("taskDefinition.ephemeralStorage.sizeInGiB", INTEGER),
  pidMode: same("taskDefinition.pidMode", oneOf("task", "host")),
  ipcMode: same("taskDefinition.ipcMode", oneOf("task", "host", "none")),
  enableFaultInjection: same("taskDefinition.enableFaultInjection", BOOLEAN),
  roles: group<Roles>("the roles of a workload", {
    execution: to("taskDefinition.executionRoleArn", ROLE, { defaultOf: ({ executionRoleArn }) => executionRoleArn }),
    task: to("taskDefinition.taskRoleArn", ROLE, { defaultOf: ({ taskRoleArn }) => taskRoleArn }),
  }),
  "taskDefinition.containerDefinitions": ({ containers }) => containers,

  ...CONTAINER_HEAD,
  "container.essential": () => true,
  container: group<MainContainer>("the main container", {
    name: same("container.name", FILLED),
    cpu: same("container.cpu", from(0)),
    memory: same("container.memory", from(0)),
    memoryReservation: same("container.memoryReservation", from(0)),
  }),
  ...CONTAINER,
  sidecars: elsewhere(mapOf<AnySidecarProps>(noun("a sidecar"), "sidecars by name")),
  permissions: elsewhere(
    listOf(
      struct<Permission>("a permission", {
        actions: required(filledListOf(FILLED)),
        resources: required(filledListOf(either(FILLED, REFERENCE))),
        effect: oneOf("Allow", "Deny"),
        conditions: mapOf(mapOf(either(either(STRING, REFERENCE), listOf(either(STRING, REFERENCE))))),
      }),
    ),
  ),
  connections: elsewhere(listOf(either(STACK_PORT, EXISTING_SECURITY_GROUP))),
  securityGroups: elsewhere(listOf(either(FILLED, REFERENCE))),
  managedPolicies: elsewhere(listOf(ARN)),
  permissionsBoundary: elsewhere(ARN),
  suppress: elsewhere(SUPPRESSIONS),
};

/** The task definition and the main container of a workload of any kind. */
export const TASK = new Fields<TaskProps>("a workload", () => ({
  ...TASK_ROWS,
  volumes: TASK_VOLUMES,
  assignPublicIp: elsewhere(BOOLEAN),
  enableExecuteCommand: ENABLE_EXECUTE_COMMAND,
  tags: TASK_TAGS,
  capacityProviderStrategy: elsewhere(CAPACITY_PROVIDER_STRATEGY),
  placementConstraints: elsewhere(PLACEMENT_CONSTRAINTS),
  placementStrategy: elsewhere(PLACEMENT_STRATEGY),
  overrides: elsewhere(
    struct<Omit<ServiceOverrides, "service">>("the overrides of a workload", {
      taskDefinition: DOCUMENT,
      container: DOCUMENT,
    }),
  ),
}));
