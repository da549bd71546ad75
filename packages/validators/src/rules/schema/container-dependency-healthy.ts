import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { containerNamed } from "./container-lookup.ts";
import { property, say } from "../../text.ts";

export const containerDependencyHealthy = defineRule({
  code: "schema/container-dependency-healthy",
  severity: "error",
  on: "container",
  about: "dependsOn",
  summary: "A container that another one waits for to be healthy has a health check.",
  source: ecsApi("API_ContainerDependency.html"),
  check({ container, label, task }, report) {
    if (!isKnown(container.dependsOn)) return;
    container.dependsOn.forEach((dependency, index) => {
      if (!isKnown(dependency) || dependency.condition !== "HEALTHY" || !isKnown(dependency.containerName)) return;
      const target = containerNamed(task, dependency.containerName);
      if (isKnown(target) && target.healthCheck === undefined)
        report(unchecked(dependency.containerName, label, index));
    });
  },
});

function unchecked(name: string, label: string, index: number): Finding {
  return {
    at: ["dependsOn", index, "condition"],
    message: `Container ${label} waits for container "${name}" to be healthy, which has no health check; ECS does not read the image's own HEALTHCHECK. AWS answers: "A dependency container with HEALTHY condition must have health check configured".`,
    help: say`Add a ${property("healthCheck")} to container "${name}", or wait for START.`,
  };
}
