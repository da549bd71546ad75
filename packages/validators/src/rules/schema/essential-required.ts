import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const essentialRequired = defineRule({
  code: "schema/essential-required",
  severity: "error",
  on: "taskDefinition",
  summary: "At least one container of a task is essential.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ containerDefinitions: containers }, report) {
    if (!isKnown(containers) || containers.length === 0) return;
    if (containers.every((container) => isKnown(container) && container.essential === false)) {
      report(noneEssential(containers.length));
    }
  },
});

function noneEssential(count: number): Finding {
  const at = ["containerDefinitions", 0, "essential"];
  const subject = count === 1 ? "The only container is" : `${count === 2 ? "Both" : `All ${count}`} containers are`;
  return {
    at,
    message: say`${subject} \`${[property(at)]}: false\`. AWS answers: "Task definition doesn't have any essential container".`,
    help: say`Set ${property(at)} to true on the container that the task is there for.`,
    // Of several, only the author knows which one the task is there for.
    ...(count === 1
      ? { fix: { title: "Make the only container essential", edits: [{ op: "set", at, value: true }] } }
      : {}),
  };
}
