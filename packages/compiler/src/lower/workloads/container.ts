import type { ContainerDefinition } from "@ecs-dsl/validators";
import { ref } from "../../cloudformation/template.ts";
import type { ContainerContext } from "../fields/contexts.ts";
import type { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import { TASK } from "../fields/tables/task.ts";
import { addLoggingOrigins } from "../fields/tables/logging.ts";
import { SIDECAR } from "../fields/tables/sidecar.ts";
import type { Lowering } from "../lowering.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";
import { resolver } from "../resources/values.ts";

type Image = string | Deferred | undefined;

/** The main container of a workload. */
export function mainContainer(lowering: Lowering, plan: WorkloadPlan, image: Image): Built<ContainerDefinition> {
  return overridden(mainWritten(lowering, plan, image), mainOverrides(plan));
}

function mainWritten(lowering: Lowering, plan: WorkloadPlan, image: Image): Built<ContainerDefinition> {
  return TASK.lower("container", plan, contextOf(lowering, plan, plan, image));
}

/** A container beside the main one. */
export function sidecarContainer(
  lowering: Lowering,
  plan: WorkloadPlan,
  sidecar: SidecarPlan,
  image: Image,
): Built<ContainerDefinition> {
  return overridden(sidecarWritten(lowering, plan, sidecar, image), sidecarOverrides(sidecar));
}

function sidecarWritten(
  lowering: Lowering,
  plan: WorkloadPlan,
  sidecar: SidecarPlan,
  image: Image,
): Built<ContainerDefinition> {
  return SIDECAR.lower("container", sidecar, contextOf(lowering, plan, sidecar, image));
}

/** Another log driver knows nothing of the options of awslogs: with it, nothing of them stays. */
function overridden(container: Built<ContainerDefinition>, overrides: Overrides): Built<ContainerDefinition> {
  const { logDriver = "awslogs" } = overrides.value?.logConfiguration ?? {};
  return withOverrides(logDriver === "awslogs" ? container : { ...container, logConfiguration: undefined }, overrides);
}

type Overrides = ReturnType<typeof mainOverrides>;

function mainOverrides({ subject, props }: WorkloadPlan) {
  return { subject, path: ["overrides", "container"], value: props.overrides?.container };
}

function sidecarOverrides({ subject, props }: SidecarPlan) {
  return { subject, path: ["overrides", "container"], value: props.overrides?.container };
}

/** What a container of the workload is made from beside its own properties. */
function contextOf(
  lowering: Lowering,
  plan: WorkloadPlan,
  container: WorkloadPlan | SidecarPlan,
  image: Image,
): ContainerContext {
  const group = logGroupName(lowering, plan);
  return {
    name: container.containerName,
    image,
    place: lowering.place,
    main: plan.containerName,
    ports: container.ports,
    logGroup: plan.logging?.props.logGroup === undefined ? new Deferred(group, ref("LogGroup")) : group,
    logging: (container.logging ?? plan.logging)?.props ?? {},
    isWindows: plan.props.runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS") ?? false,
    resolve: resolver(lowering),
    saysInitProcess: container.props.linuxParameters?.initProcessEnabled !== undefined,
  };
}

/** The log group of a workload's containers: one that exists, or the one in its stack. */
export function logGroupName(lowering: Lowering, { name, logging }: WorkloadPlan): string {
  return logging?.props.logGroup ?? `/ecs/${lowering.app}/${lowering.environment.name}/${name}`;
}

/** Where the values of the main container were written. */
export function addMainOrigins(origins: Origins, lowering: Lowering, plan: WorkloadPlan): void {
  TASK.addOrigins(origins, "container", plan, contextOf(lowering, plan, plan, undefined));
  if (plan.logging !== undefined) addLoggingOrigins(origins, plan.logging);
  addOverrideOrigins(origins, mainOverrides(plan), mainWritten(lowering, plan, undefined));
}

/** Where the values of a sidecar's container were written. */
export function addSidecarOrigins(
  origins: Origins,
  lowering: Lowering,
  plan: WorkloadPlan,
  sidecar: SidecarPlan,
): void {
  SIDECAR.addOrigins(origins, "container", sidecar, contextOf(lowering, plan, sidecar, undefined));
  const logging = sidecar.logging ?? plan.logging;
  if (logging !== undefined) addLoggingOrigins(origins, logging);
  addOverrideOrigins(origins, sidecarOverrides(sidecar), sidecarWritten(lowering, plan, sidecar, undefined));
}
