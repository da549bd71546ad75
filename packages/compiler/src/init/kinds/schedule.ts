import { appOf, imageComment, imageOf, importing, repositoryOf } from "../config-text.ts";
import type { ProjectKind } from "../project.ts";

/** A task that runs at its times. */
export const scheduleProject: ProjectKind = {
  name: "schedule",
  summary: "a task that runs by a schedule",
  config: (project) => `${importing("app", "keepLast", "repository", "scheduledTask")}
${imageComment(project)}${repositoryOf(project, "report")}
const report = scheduledTask("report", {
  cpu: 256,
  memory: 512,
  image: ${imageOf(project)},
  schedule: "cron(0 6 * * ? *)",
  timeZone: "UTC",
});

${appOf(project, "report")}`,
};
