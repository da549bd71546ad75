import type { Lowering } from "../lowering.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { imagesOf, OWN_REGION, regionPulledFrom } from "./grants/pulling.ts";
import type { Statement } from "./grants/statement.ts";
import { executionStatements, type RoleTask, taskStatements } from "./roles.ts";

/** The services of AWS that the tasks of a workload call, by what the actions begin with: what their roles allow. */
export function callsOf(lowering: Lowering, plan: WorkloadPlan, task: RoleTask): readonly string[] {
  const started = executionStatements(lowering, plan, task).filter(({ Action }) => !actionsIn(Action).every(isPull));
  const statements = [...started, ...taskStatements(lowering, plan, task)];
  return [
    ...(pullsFromOwnRegion(lowering, plan) ? ["ecr"] : []),
    ...statements.filter(isCalledByTask).flatMap(({ Action }) => actionsIn(Action).map(serviceOf)),
  ];
}

function pullsFromOwnRegion({ environment }: Lowering, plan: WorkloadPlan): boolean {
  return imagesOf(plan)
    .flatMap((image) => regionPulledFrom(image) ?? [])
    .some((region) => region === OWN_REGION || environment.region === undefined || region === environment.region);
}

/** Where images are pulled from says more than the right to pull them. */
function isPull(action: string): boolean {
  return action.startsWith("ecr:");
}

/** A key that another service uses for the task is no call of the task's own. */
function isCalledByTask({ Effect, Condition }: Statement): boolean {
  return Effect === "Allow" && !JSON.stringify(Condition ?? {}).includes('"kms:ViaService"');
}

function actionsIn(action: Statement["Action"]): readonly string[] {
  return typeof action === "string" ? [action] : action;
}

/** `SQS:SendMessage` → `sqs`. */
function serviceOf(action: string): string {
  const [service = ""] = action.split(":");
  return service.toLowerCase();
}
