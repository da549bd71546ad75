import { appOf, imageComment, imageOf, importing, repositoryOf } from "../config-text.ts";
import type { ProjectKind } from "../project.ts";

/** One service behind a load balancer. */
export const serviceProject: ProjectKind = {
  name: "service",
  summary: "an HTTP service behind a load balancer",
  config: (project) => `${importing("app", "keepLast", "loadBalancer", "repository", "service")}
${imageComment(project)}${repositoryOf(project, "api")}const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: ${imageOf(project)},
  ports: { http: ${project.port} },
  routes: { http: edge.route({ path: "/*", healthCheck: "/" }) },
  scaling: { min: 2, max: 10, cpu: 70 },
});

${appOf(project, "api")}`,
};
