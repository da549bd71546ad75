import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { nearest } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { containerNamed, otherContainerNames } from "./container-lookup.ts";

export const containerDependencyUnknown = defineRule({
  code: "schema/container-dependency-unknown",
  severity: "error",
  on: "container",
  about: "dependsOn",
  summary: "A container waits for containers that its task has.",
  source: ecsApi("API_ContainerDependency.html"),
  check({ container, label, task }, report) {
    if (!isKnown(container.dependsOn)) return;
    container.dependsOn.forEach((dependency, index) => {
      const name = isKnown(dependency) ? dependency.containerName : undefined;
      if (!isKnown(name) || containerNamed(task, name) !== undefined) return;
      report(noContainer(name, otherContainerNames(task, container.name), label, index));
    });
  },
});

function noContainer(name: string, names: readonly string[], label: string, index: number): Finding {
  const at = ["dependsOn", index, "containerName"];
  const meant = nearest(name, names);
  return {
    at,
    message: `Container ${label} waits for container "${name}", which its task does not have.`,
    help: meant === undefined ? "Remove the dependency, or add the container." : `Did you mean "${meant}"?`,
  };
}
