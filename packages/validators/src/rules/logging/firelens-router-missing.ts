import { defineRule, type Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { ecsApi } from "../source.ts";
import { fireLensContainers, type FireLensContainer } from "./fire-lens.ts";

export const firelensRouterMissing = defineRule({
  code: "logging/firelens-router-missing",
  severity: "error",
  on: "taskDefinition",
  summary: "A task with a container that logs with awsfirelens has a log router.",
  source: ecsApi("API_FirelensConfiguration.html"),
  check(task, report) {
    const containers = fireLensContainers(task);
    const first = containers?.find(({ logsToRouter }) => logsToRouter === true);
    if (first !== undefined && containers?.every(({ isRouter }) => isRouter === false)) report(unrouted(first));
  },
});

function unrouted({ label, at }: FireLensContainer): Finding {
  return {
    at: [...at, "logConfiguration", "logDriver"],
    message: `Container ${label} logs with awsfirelens, and no container of the task is a log router. AWS answers: "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified."`,
    help: say`Add a container with ${property(["containerDefinitions", 0, "firelensConfiguration"])}, of the image public.ecr.aws/aws-observability/aws-for-fluent-bit for example.`,
  };
}
