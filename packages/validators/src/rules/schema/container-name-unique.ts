import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";

export const containerNameUnique = defineRule({
  code: "schema/container-name-unique",
  severity: "error",
  on: "taskDefinition",
  summary: "The containers of a task have different names.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ containerDefinitions: containers }, report) {
    if (!isKnown(containers) || containers.length < 2) return;
    const firsts = new Map<string, number>();
    containers.forEach((container, index) => {
      if (!isKnown(container) || !isKnown(container.name) || container.name === "") return;
      const first = firsts.get(container.name);
      if (first === undefined) firsts.set(container.name, index);
      else report(sameName(container.name, first, index));
    });
  },
});

function sameName(name: string, first: number, index: number): Finding {
  return {
    at: ["containerDefinitions", index, "name"],
    message: `Containers #${first + 1} and #${index + 1} are both named "${name}". AWS answers: "Container names must be unique within a task definition".`,
    help: "Rename one of them.",
  };
}
