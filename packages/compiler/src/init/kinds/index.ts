import type { ProjectKind } from "../project.ts";
import { microservicesProject } from "./microservices.ts";
import { scheduleProject } from "./schedule.ts";
import { serviceProject } from "./service.ts";
import { workerProject } from "./worker.ts";

/** Every kind of project, in the order in which it is offered. */
export const PROJECT_KINDS: readonly ProjectKind[] = [
  serviceProject,
  workerProject,
  scheduleProject,
  microservicesProject,
];
