import type { ContainerDefinition } from "@ecs-dsl/validators";
import { ref } from "../../cloudformation/template.ts";
import type { ContainerContext } from "../fields/contexts.ts";
import type { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import { TASK } from "../fields/tables/task.ts";
import { SIDECAR } from "../fields/tables/sidecar.ts";
import type { Lowering } from "../lowering.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";

type Image = string | Deferred | undefined;

/** The main container of a workload. */
export function mainContainer(lowering: Lowering, plan: WorkloadPlan, image: Image): Built<ContainerDefinition> {
  const container = TASK.lower("container", plan, contextOf(lowering, plan, plan.name, image));
  return overridden(container, mainOverrides(plan));
}

/** A container beside the main one. */
export function sidecarContainer(
  lowering: Lowering,
  plan: WorkloadPlan,
  sidecar: SidecarPlan,
  image: Image,
): Built<ContainerDefinition> {
  const container = SIDECAR.lower("container", sidecar, contextOf(lowering, plan, sidecar.name, image));
  return overridden(container, sidecarOverrides(sidecar));
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
function contextOf(lowering: Lowering, plan: WorkloadPlan, name: string, image: Image): ContainerContext {
  return {
    name,
    image,
    place: lowering.place,
    logGroup: new Deferred(logGroupName(lowering, plan.name), ref("LogGroup")),
    isWindows: plan.props.runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS") ?? false,
  };
}

/** The log group of a workload's containers. */
export function logGroupName(lowering: Lowering, workload: string): string {
  return `/ecs/${lowering.app}/${lowering.environment.name}/${workload}`;
}

/** Where the values of the main container were written. */
export function addMainOrigins(origins: Origins, lowering: Lowering, plan: WorkloadPlan): void {
  TASK.addOrigins(origins, "container", plan, contextOf(lowering, plan, plan.name, undefined));
  addOverrideOrigins(origins, [], mainOverrides(plan));
}

/** Where the values of a sidecar's container were written. */
export function addSidecarOrigins(
  origins: Origins,
  lowering: Lowering,
  plan: WorkloadPlan,
  sidecar: SidecarPlan,
): void {
  SIDECAR.addOrigins(origins, "container", sidecar, contextOf(lowering, plan, sidecar.name, undefined));
  addOverrideOrigins(origins, [], sidecarOverrides(sidecar));
}
