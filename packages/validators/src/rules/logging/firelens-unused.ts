import { defineRule, type Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { ecsApi } from "../source.ts";
import { fireLensContainers, type FireLensContainer } from "./fire-lens.ts";

export const firelensUnused = defineRule({
  code: "logging/firelens-unused",
  severity: "error",
  on: "taskDefinition",
  summary: "A task with a log router has a container that logs with awsfirelens.",
  source: ecsApi("API_FirelensConfiguration.html"),
  check(task, report) {
    const containers = fireLensContainers(task);
    const first = containers?.find(({ isRouter }) => isRouter === true);
    if (first !== undefined && containers?.every(({ logsToRouter }) => logsToRouter === false)) report(idle(first));
  },
});

function idle({ label, at }: FireLensContainer): Finding {
  return {
    at: [...at, "firelensConfiguration"],
    message: `Container ${label} is a log router, and no container of the task logs with awsfirelens. AWS answers: "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver."`,
    help: say`Set ${property(["containerDefinitions", 0, "logConfiguration", "logDriver"])} of a container to "awsfirelens", or remove ${property(["containerDefinitions", 0, "firelensConfiguration"])}.`,
  };
}
