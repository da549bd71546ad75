import { FARGATE_CAPACITY_PROVIDERS } from "../facts/fargate.ts";
import type { Subjects } from "../rule.ts";
import { isKnown, isUnknown } from "../unknown.ts";

/** True when the task definition says that it runs on Fargate; one that says nothing might run anywhere. */
export function isFargateTask(task: Subjects["taskDefinition"]): boolean {
  return isKnown(task.requiresCompatibilities) && task.requiresCompatibilities.includes("FARGATE");
}

/** True when the task definition may run on Fargate: it says so, leaves it to a deployment, or says nothing and has the one network mode for it. */
export function mayRunOnFargate({ networkMode, requiresCompatibilities: launch }: Subjects["taskDefinition"]): boolean {
  if (isUnknown(launch)) return true;
  if (isKnown(launch)) return launch.some((type) => isUnknown(type) || type === "FARGATE");
  return isUnknown(networkMode) || networkMode === "awsvpc";
}

const FARGATE: ReadonlySet<string> = new Set(FARGATE_CAPACITY_PROVIDERS);

/** True when the service is known to place its tasks on Fargate, by launch type or by all of its providers. */
export function isFargateService(service: Subjects["service"]): boolean {
  if (isKnown(service.launchType)) return service.launchType === "FARGATE";
  if (!isKnown(service.capacityProviderStrategy) || service.capacityProviderStrategy.length === 0) return false;
  return service.capacityProviderStrategy.every(
    (item) => isKnown(item) && isKnown(item.capacityProvider) && FARGATE.has(item.capacityProvider),
  );
}

/** True when the service says that it runs on instances, of EC2 or outside AWS. */
export function runsOnInstances({ launchType }: Subjects["service"]): boolean {
  return launchType === "EC2" || launchType === "EXTERNAL";
}

/** True for a container of a task that says it runs on Fargate. */
export function isFargateContainer({ task }: Subjects["container"]): boolean {
  return isFargateTask(task);
}

/** True when the task definition says that it runs Windows containers. */
export function isWindowsTask({ runtimePlatform: platform }: Subjects["taskDefinition"]): boolean {
  if (!isKnown(platform) || !isKnown(platform.operatingSystemFamily)) return false;
  return platform.operatingSystemFamily.startsWith("WINDOWS_");
}

/** True for a container whose task says that it has a network interface of its own. */
export function isAwsvpcContainer({ task }: Subjects["container"]): boolean {
  return task.networkMode === "awsvpc";
}
