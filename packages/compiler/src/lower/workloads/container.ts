import type { ContainerDefinition } from "@ecs-dsl/validators";
import type { ContainerContext } from "../fields/contexts.ts";
import type { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import { TASK } from "../fields/tables/task.ts";
import { addLoggingOrigins } from "../fields/tables/logging.ts";
import { SIDECAR } from "../fields/tables/sidecar.ts";
import type { Lowering } from "../lowering.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import type { Deferred, Built } from "../resolve/deferred.ts";
import { agentVariables } from "../agents/agents.ts";
import { logGroupOf } from "../resolve/log-group.ts";
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

/** Another log driver knows nothing of the options of the one that is replaced: with it, nothing of them stays. */
function overridden(container: Built<ContainerDefinition>, overrides: Overrides): Built<ContainerDefinition> {
  const written = container.logConfiguration?.logDriver;
  const { logDriver = written } = overrides.value?.logConfiguration ?? {};
  return withOverrides(logDriver === written ? container : { ...container, logConfiguration: undefined }, overrides);
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
  return {
    name: container.containerName,
    image,
    place: lowering.place,
    main: plan.containerName,
    ports: container.ports,
    logGroup: logGroupOf(lowering, plan),
    logging: container.logging?.props ?? {},
    fireLens: container.fireLens?.props,
    variables: container === plan ? agentVariables(plan) : undefined,
    ...("routing" in container ? routingContext(container.routing) : {}),
    isWindows: plan.props.runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS") ?? false,
    resolve: resolver(lowering),
    saysInitProcess: container.props.linuxParameters?.initProcessEnabled !== undefined,
  };
}

function routingContext(routing: SidecarPlan["routing"]): Partial<ContainerContext> {
  return routing === undefined ? {} : { firelensConfiguration: routing.configuration, outputSecrets: routing.secrets };
}

/** Where the values of the main container were written. */
export function addMainOrigins(origins: Origins, lowering: Lowering, plan: WorkloadPlan): void {
  TASK.addOrigins(origins, "container", plan, contextOf(lowering, plan, plan, undefined));
  addLoggingOrigins(origins, plan);
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
  addLoggingOrigins(origins, sidecar);
  addOverrideOrigins(origins, sidecarOverrides(sidecar), sidecarWritten(lowering, plan, sidecar, undefined));
}
