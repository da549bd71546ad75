import { appOf, imageComment, imageOf, importing, repositoryOf } from "../config-text.ts";
import type { ProjectKind } from "../project.ts";

/** A worker that takes messages of a queue, and scales with them from zero. */
export const workerProject: ProjectKind = {
  name: "worker",
  summary: "a worker on a queue, which scales with its messages from zero",
  config: (project) => `${importing("app", "keepLast", "queue", "repository", "worker")}
${imageComment(project)}${repositoryOf(project, "jobs")}const jobs = queue("jobs");

const runner = worker("runner", {
  cpu: 256,
  memory: 512,
  image: ${imageOf(project)},
  queue: jobs,
  scaling: { min: 0, max: 10, messagesPerTask: 100 },
});

${appOf(project, "runner")}`,
};
