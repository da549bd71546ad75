import { defineRule } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { nameOf } from "../place.ts";
import { capitalized } from "../../words.ts";
import { property, say } from "../../text.ts";

export const taskDefinitionRequired = defineRule({
  code: "schema/task-definition-required",
  severity: "error",
  on: "service",
  summary: "A service names its task definition, unless an external controller deploys it.",
  source: ecsApi("API_CreateService.html"),
  check(service, report) {
    const controller = service.deploymentController;
    if (service.taskDefinition !== undefined || (controller !== undefined && !isKnown(controller))) return;
    if (controller?.type !== undefined && controller.type !== "ECS" && controller.type !== "CODE_DEPLOY") return;
    report({
      at: [],
      message: say`${capitalized(nameOf("service", service))} has no ${property("taskDefinition")}; ECS requires one.`,
      help: say`Add ${property("taskDefinition")}, like "shop-api" or "shop-api:3".`,
    });
  },
});
