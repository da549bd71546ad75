import type { Patient } from "./patient.ts";

/** True while all tasks run that are wanted, and no deployment is under way: then the past explains nothing. */
export function isWell({ service }: Patient): boolean {
  if (service === undefined) return false;
  const { desiredCount = 0, runningCount = 0, deployments = [] } = service;
  return (
    runningCount >= desiredCount &&
    deployments.every(({ rolloutState }) => rolloutState === undefined || rolloutState === "COMPLETED")
  );
}
