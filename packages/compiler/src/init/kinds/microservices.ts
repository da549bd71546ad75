import { appOf, imageComment, importing, repositoryOf } from "../config-text.ts";
import type { ProjectKind } from "../project.ts";

/** Services that call each other, a worker on a queue, and a task by a schedule. */
export const microservicesProject: ProjectKind = {
  name: "microservices",
  summary: "services that call each other, a worker and a schedule",
  config: (
    project,
  ) => `${importing("app", "keepLast", "loadBalancer", "queue", "repository", "scheduledTask", "service", "worker")}
${imageComment({ ...project, hasDockerfile: false })}${repositoryOf(project, "services")}const edge = loadBalancer("edge");
const mails = queue("mails");
const size = { cpu: 256, memory: 512 } as const;

const users = service("users", {
  ...size,
  image: images.tag("users-1.0.0"),
  ports: { http: ${project.port} },
});

const api = service("api", {
  ...size,
  image: images.tag("api-1.0.0"),
  ports: { http: ${project.port} },
  environment: { USERS_URL: users.url("http"), MAILS_URL: mails.url({ access: "send" }) },
  routes: { http: edge.route({ path: "/*", healthCheck: "/" }) },
  scaling: { min: 2, max: 10, cpu: 70 },
});

const mailer = worker("mailer", {
  ...size,
  image: images.tag("mailer-1.0.0"),
  queue: mails,
  scaling: { min: 0, max: 10, messagesPerTask: 100 },
});

const report = scheduledTask("report", {
  ...size,
  image: images.tag("report-1.0.0"),
  schedule: "cron(0 6 * * ? *)",
  timeZone: "UTC",
});

${appOf(project, "users", "api", "mailer", "report")}`,
};
