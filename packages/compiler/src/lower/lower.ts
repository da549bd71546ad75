import type { App } from "@ecs-dsl/dsl";
import type { CheckOptions } from "@ecs-dsl/validators";
import type { Assembly } from "../model/assembly.ts";
import type { Lowered } from "../model/lowered.ts";
import { appGraph } from "./graph/app-graph.ts";
import { checkLowered, checkPlan, remaining } from "./checks/check-plan.ts";
import { type Disk, Lowering } from "./lowering.ts";
import { type AppPlan, planApp } from "./plan/app-plan.ts";
import { conformOutside } from "./plan/outside-plans.ts";
import { knownStrategy } from "./plan/cluster-plan.ts";
import { environmentOf } from "./plan/content.ts";
import { replicasOf } from "./plan/replicas.ts";
import { networkNeeds } from "./platform/network/network-needs.ts";
import { networkInWorkloads } from "./platform/network/network.ts";
import { certificateStacks } from "./platform/distribution/certificates.ts";
import { exposedValues, exposing } from "./outputs/app-outputs.ts";
import { platformPart } from "./platform/platform.ts";
import { registryPart } from "./registry/registry.ts";
import { resourceStacks } from "./resources/resources.ts";
import { deployWorkflow } from "./workflows/deploy-workflow.ts";
import { type RegisteredIn, registeredIn } from "./workflows/registered-elsewhere.ts";
import { workloadPart } from "./workloads/workload.ts";

export { environmentNames } from "./plan/content.ts";

interface LowerOptions extends CheckOptions, Disk {
  /** The environments that were lowered before. */
  readonly earlier?: readonly Lowered[];
}

/** Lowers several environments of an app, each held against those before it. */
export function lowerAll(
  app: App,
  environmentNames: readonly string[],
  options: CheckOptions & Disk = {},
): readonly Lowered[] {
  const all: Lowered[] = [];
  for (const name of environmentNames) all.push(lower(app, name, { ...options, earlier: all }));
  return all;
}

/**
 * Turns one environment of an app into AWS documents and stacks: plan, check, lower. Goes on after a problem; what throws
 * is the app's own `define`.
 */
export function lower(app: App, environmentName: string, { earlier = [], ...options }: LowerOptions = {}): Lowered {
  const environment = environmentOf(app, environmentName);
  const lowering = new Lowering(app, environment, { ...options, sourceOf: replicasOf(app, environment) });
  const plan = planApp(lowering, app);
  const planned = checkPlan(plan);
  const assembly = assemblyOf(lowering, plan, registeredIn(app));
  conformOutside(lowering);
  const before = earlier.map((lowered) => lowered.assembly);
  const made = checkLowered(plan, { assembly, earlier: before });
  const { rules } = lowering.defaults;
  const levels = { ...rules, ...options.levels };
  return {
    assembly,
    levels: rules,
    findings: [...lowering.findings, ...remaining(plan, [...planned, ...made], { levels })],
  };
}

/** Applies every default and writes every reference out. */
function assemblyOf(lowering: Lowering, app: AppPlan, registeredElsewhere: RegisteredIn): Assembly {
  const values = exposedValues(lowering, app.outputs);
  const registry = registryPart(lowering, app);
  const { connections, discovery, order, priorities, targetGroups, networkGroups } = app;
  const resolved = { connections, discovery, order, priorities, targetGroups, networkGroups };
  const shared = {
    appTags: app.tags,
    cluster: app.cluster.name,
    isClusterGiven: app.cluster.source === "existing",
    strategy: knownStrategy(app.cluster),
    sessions: app.cluster.props.executeCommand,
    network: networkInWorkloads(lowering, app.network),
    resources: app.resources,
    ...resolved,
  };
  const workloads = order.workloads.map((plan) => workloadPart(lowering, plan, shared));
  const resources = resourceStacks(lowering, app.resources, shared);
  const stacks = [...resources, ...workloads.map(({ workload }) => workload.stack)];
  const platform = platformPart(lowering, app, networkNeeds(app, workloads, stacks));
  const expose = exposing(lowering, values);
  const workflow = deployWorkflow(
    lowering,
    app.workflows,
    workloads.map((one) => one.workload),
    registeredElsewhere,
  );
  return {
    app: app.name,
    environment: app.environment,
    ...(lowering.isStackless ? { emits: "task-definitions" } : {}),
    documents: [
      ...(lowering.isStackless ? [] : [...registry.documents, ...platform.documents]),
      ...workloads.flatMap(({ documents }) => documents),
    ],
    sharedStacks: lowering.isStackless
      ? []
      : [
          ...registry.stacks,
          ...certificateStacks(lowering, app.distributions, app.tags),
          ...platform.stacks,
          ...resources,
        ].map(expose),
    workloads: workloads.map(({ workload }) => ({ ...workload, stack: expose(workload.stack) })),
    ...(app.tags === undefined ? {} : { tags: app.tags }),
    ...(workflow === undefined ? {} : { workflow }),
    graph: () => appGraph(app),
  };
}
