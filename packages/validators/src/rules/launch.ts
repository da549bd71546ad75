import type { Subjects } from "../rule.ts";
import { isKnown } from "../unknown.ts";

/** True when the task definition says that it runs on Fargate; one that says nothing might run anywhere. */
export function isFargateTask(task: Subjects["taskDefinition"]): boolean {
  return isKnown(task.requiresCompatibilities) && task.requiresCompatibilities.includes("FARGATE");
}

/** True when the service is known to place its tasks on Fargate, by launch type or by all of its providers. */
export function isFargateService(service: Subjects["service"]): boolean {
  if (isKnown(service.launchType)) return service.launchType === "FARGATE";
  if (!isKnown(service.capacityProviderStrategy) || service.capacityProviderStrategy.length === 0) return false;
  return service.capacityProviderStrategy.every(
    (item) => isKnown(item) && (item.capacityProvider === "FARGATE" || item.capacityProvider === "FARGATE_SPOT"),
  );
}

/** True for a container of a task that says it runs on Fargate. */
export function isFargateContainer({ task }: Subjects["container"]): boolean {
  return isFargateTask(task);
}
