import type { ContainerProps, HealthCheck, PortProps } from "@ecs-dsl/dsl";
import type { ContainerDefinition, Path } from "@ecs-dsl/validators";
import { ref } from "../../cloudformation/template.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";
import type { Lowering } from "../lowering.ts";
import { sortedKeys } from "../resolve/names.ts";
import type { Noun } from "../plan/noun.ts";
import type { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { regionOf } from "../resolve/place.ts";
import { valueFrom } from "../resolve/secrets.ts";
import { urlText } from "../resolve/connections.ts";

type Image = string | Deferred | undefined;

/** The main container of a workload. */
export function mainContainer(lowering: Lowering, plan: WorkloadPlan, image: Image): Built<ContainerDefinition> {
  const { props } = plan;
  const container = containerOf(lowering, plan, plan.name, props, { image, essential: true });
  const needsInit = props.enableExecuteCommand === true && !isWindows(plan);
  const built = needsInit ? { ...container, linuxParameters: { initProcessEnabled: true } } : container;
  return overridden(built, mainOverrides(plan));
}

/** A container beside the main one. */
export function sidecarContainer(
  lowering: Lowering,
  plan: WorkloadPlan,
  sidecar: SidecarPlan,
  image: Image,
): Built<ContainerDefinition> {
  const { props } = sidecar;
  const own = { image, essential: props.essential ?? true, cpu: props.cpu, memory: props.memory };
  const container = containerOf(lowering, plan, sidecar.name, props, {
    ...own,
    memoryReservation: props.memoryReservation,
  });
  return overridden(container, sidecarOverrides(sidecar));
}

/** Another log driver knows nothing of the options of awslogs: with it, nothing of them stays. */
function overridden(container: Built<ContainerDefinition>, overrides: Overrides): Built<ContainerDefinition> {
  const { logDriver = "awslogs" } = overrides.value?.logConfiguration ?? {};
  return withOverrides(logDriver === "awslogs" ? container : { ...container, logConfiguration: undefined }, overrides);
}

type Overrides = ReturnType<typeof mainOverrides>;

function isWindows({ props }: WorkloadPlan): boolean {
  return props.runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS") ?? false;
}

function mainOverrides({ subject, props }: WorkloadPlan) {
  return { subject, path: ["overrides", "container"], value: props.overrides?.container };
}

function sidecarOverrides({ subject, props }: SidecarPlan) {
  return { subject, path: ["overrides", "container"], value: props.overrides?.container };
}

type Head = Pick<Built<ContainerDefinition>, "image" | "essential" | "cpu" | "memory" | "memoryReservation">;

type Props = Partial<ContainerProps> & Pick<WorkloadPlan["props"], "dependsOn">;

function containerOf(
  lowering: Lowering,
  plan: WorkloadPlan,
  name: string,
  props: Props,
  head: Head,
): Built<ContainerDefinition> {
  return {
    name,
    ...head,
    portMappings: mapped(props.ports, portMapping),
    entryPoint: props.entryPoint,
    command: props.command,
    environment: mapped(props.environment, (variable, value) => ({
      name: variable,
      value: typeof value === "string" ? value : urlText(value),
    })),
    secrets: mapped(props.secrets, (variable, secret) => ({
      name: variable,
      valueFrom: valueFrom(lowering.place, secret),
    })),
    workingDirectory: props.workingDirectory,
    user: props.user,
    readonlyRootFilesystem: props.readonlyRootFilesystem,
    dependsOn: mapped(props.dependsOn, (containerName, condition) => ({ containerName, condition })),
    healthCheck: props.healthCheck === undefined ? undefined : healthCheck(props.healthCheck),
    startTimeout: props.startTimeout,
    stopTimeout: props.stopTimeout,
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": new Deferred(logGroupName(lowering, plan.name), ref("LogGroup")),
        "awslogs-region": regionOf(lowering.place),
        "awslogs-stream-prefix": name,
      },
    },
  };
}

/** The log group of a workload's containers. */
export function logGroupName(lowering: Lowering, workload: string): string {
  return `/ecs/${lowering.app}/${lowering.environment.name}/${workload}`;
}

/** The entries of a map as a list, sorted by key: ECS keeps these lists as sets. */
function mapped<Entry, Item>(
  entries: Readonly<Record<string, Entry>> | undefined,
  item: (key: string, entry: Entry) => Item,
): readonly Item[] | undefined {
  if (entries === undefined) return undefined;
  const items: Item[] = [];
  for (const key of sortedKeys(entries)) {
    const entry = entries[key];
    if (entry !== undefined) items.push(item(key, entry));
  }
  return items.length === 0 ? undefined : items;
}

function portMapping(
  name: string,
  port: number | PortProps,
): Built<NonNullable<ContainerDefinition["portMappings"]>[number]> {
  if (typeof port === "number") return { name, containerPort: port, protocol: "tcp" };
  const { containerPort, protocol = "tcp", appProtocol } = port;
  return { name, containerPort, protocol, appProtocol };
}

function healthCheck({ command, ...timing }: HealthCheck): Built<NonNullable<ContainerDefinition["healthCheck"]>> {
  return { command: typeof command === "string" ? ["CMD-SHELL", command] : command, ...timing };
}

/** Properties that the DSL and ECS call by the same name. */
const SAME_NAMES = [
  "image",
  "command",
  "entryPoint",
  "workingDirectory",
  "user",
  "healthCheck",
  "readonlyRootFilesystem",
  "startTimeout",
  "stopTimeout",
  "dependsOn",
  "environment",
  "secrets",
];

/** Where the values of the main container were written. */
export function addMainOrigins(origins: Origins, at: Path, plan: WorkloadPlan): void {
  addContainerOrigins(origins, at, plan.subject, plan.props);
  if (plan.props.enableExecuteCommand === true) {
    origins.addWhole([...at, "linuxParameters", "initProcessEnabled"], plan.subject, ["enableExecuteCommand"]);
  }
  addOverrideOrigins(origins, at, mainOverrides(plan));
}

/** Where the values of a sidecar's container were written. */
export function addSidecarOrigins(origins: Origins, at: Path, sidecar: SidecarPlan): void {
  origins.addWhole(at, sidecar.subject, []);
  origins.addSame(at, sidecar.subject, ["essential", "cpu", "memory", "memoryReservation"]);
  addContainerOrigins(origins, at, sidecar.subject, sidecar.props);
  addOverrideOrigins(origins, at, sidecarOverrides(sidecar));
}

function addContainerOrigins(origins: Origins, at: Path, subject: Noun, props: Props): void {
  origins.addWhole([...at, "name"], subject, []);
  origins.addSame(at, subject, SAME_NAMES);
  origins.addWhole([...at, "portMappings"], subject, ["ports"]);
  if (typeof props.healthCheck?.command === "string") {
    origins.addWhole([...at, "healthCheck", "command"], subject, ["healthCheck", "command"]);
  }
  addEntries(origins, [...at, "portMappings"], subject, "ports", props.ports, (key) => ({
    containerPort: typeof props.ports?.[key] === "number" ? [] : ["containerPort"],
    name: [],
  }));
  addEntries(origins, [...at, "environment"], subject, "environment", props.environment, () => ({
    name: [],
    value: [],
  }));
  addEntries(origins, [...at, "secrets"], subject, "secrets", props.secrets, () => ({ name: [], valueFrom: [] }));
  addEntries(origins, [...at, "dependsOn"], subject, "dependsOn", props.dependsOn, () => ({
    containerName: [],
    condition: [],
  }));
}

/** The entries of a map that became a list, and which part of an entry each member is. */
function addEntries(
  origins: Origins,
  at: Path,
  subject: Noun,
  prop: string,
  entries: Readonly<Record<string, unknown>> | undefined,
  members: (key: string) => Readonly<Record<string, Path>>,
): void {
  const keys = sortedKeys(entries ?? {}).filter((key) => entries?.[key] !== undefined);
  keys.forEach((key, index) => {
    origins.add([...at, index], subject, [prop, key]);
    for (const [member, below] of Object.entries(members(key))) {
      origins.add([...at, index, member], subject, [prop, key, ...below]);
    }
  });
}
