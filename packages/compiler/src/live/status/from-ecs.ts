import type { Container, Deployment, Service, Task } from "@aws-sdk/client-ecs";
import type { ContainerStatus, Rollout, ServiceEvent, StoppedTask, TaskStatus } from "./status.ts";

/** So many of its last events say what a service is at. */
const EVENTS = 10;

/** `shop-api:12` of `arn:aws:ecs:…:task-definition/shop-api:12`. */
export function lastPart(arn = ""): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

export function rolloutOf(deployment: Deployment): Rollout {
  return {
    status: deployment.status ?? "",
    taskDefinition: lastPart(deployment.taskDefinition),
    state: deployment.rolloutState ?? "",
    reason: deployment.rolloutStateReason,
    desired: deployment.desiredCount ?? 0,
    running: deployment.runningCount ?? 0,
    pending: deployment.pendingCount ?? 0,
    failed: deployment.failedTasks ?? 0,
    createdAt: deployment.createdAt?.toISOString(),
  };
}

export function eventsOf({ events = [] }: Service): readonly ServiceEvent[] {
  return events.slice(0, EVENTS).map(({ message = "", createdAt }) => ({ at: createdAt?.toISOString(), message }));
}

export function taskOf(task: Task): TaskStatus {
  return {
    id: lastPart(task.taskArn),
    taskDefinition: lastPart(task.taskDefinitionArn),
    lastStatus: task.lastStatus ?? "",
    health: task.healthStatus ?? "UNKNOWN",
    startedAt: task.startedAt?.toISOString(),
    zone: task.availabilityZone,
    containers: (task.containers ?? []).map(containerOf),
  };
}

/** Tasks that ended, the last first. */
export function stoppedTasksOf(tasks: readonly Task[]): readonly StoppedTask[] {
  return tasks
    .map((task) => ({
      ...taskOf(task),
      stopCode: task.stopCode ?? "",
      stoppedReason: task.stoppedReason ?? "",
      stoppedAt: (task.stoppedAt ?? task.stoppingAt)?.toISOString(),
    }))
    .toSorted((left, right) => ((left.stoppedAt ?? "") < (right.stoppedAt ?? "") ? 1 : -1));
}

function containerOf({ name, image, imageDigest, healthStatus, exitCode, reason }: Container): ContainerStatus {
  return {
    name: name ?? "",
    image: image ?? "",
    digest: imageDigest,
    health: healthStatus ?? "UNKNOWN",
    exitCode,
    reason,
  };
}
