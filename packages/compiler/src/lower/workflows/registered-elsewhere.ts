import type { App } from "@ecs-dsl/dsl";
import type { AssemblyEnvironment, RegisteredWorkload } from "../../model/assembly.ts";
import { Lowering } from "../lowering.ts";
import { type AppPlan, planApp } from "../plan/app-plan.ts";
import { writtenContent } from "../plan/content.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { isEcsService } from "../workloads/service/plan.ts";

/** Finds what a workload is called where another environment registered it; undefined where that has stacks, or no such workload. */
export type RegisteredIn = (environment: AssemblyEnvironment, workload: string) => RegisteredWorkload | undefined;

/** Of the environments of an app, each planned once, and only where one asks: they may say other names. */
export function registeredIn(app: App): RegisteredIn {
  const plans = new Map<string, AppPlan | undefined>();
  return (environment, workload) => {
    if (!plans.has(environment.name)) plans.set(environment.name, planOf(app, environment));
    return registered(plans.get(environment.name), workload);
  };
}

/** What is wrong with it is told when it is compiled itself. */
function planOf(app: App, environment: AssemblyEnvironment): AppPlan | undefined {
  return isStackless(app, environment) ? planApp(new Lowering(app, environment), app) : undefined;
}

function isStackless(app: App, environment: AssemblyEnvironment): boolean {
  const content = writtenContent(app, environment);
  if (!isRecord(content) || !isRecord(app.props)) return false;
  const { emits = Reflect.get(app.props, "emits") } = content;
  return emits === "task-definitions";
}

function registered(plan: AppPlan | undefined, name: string): RegisteredWorkload | undefined {
  const workload = plan?.workloads.find((one) => one.name === name);
  if (plan === undefined || workload === undefined) return undefined;
  const { props, fullName } = workload;
  return {
    cluster: plan.cluster.name,
    family: props.family ?? fullName,
    ...(isEcsService(workload) ? { service: workload.props.serviceName ?? name } : {}),
  };
}
