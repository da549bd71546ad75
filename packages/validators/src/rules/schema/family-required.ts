import { defineRule } from "../../rule.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const familyRequired = defineRule({
  code: "schema/family-required",
  severity: "error",
  on: "taskDefinition",
  summary: "A task definition has a family.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check({ family }, report) {
    if (family !== undefined && family !== "") return;
    report({
      at: family === undefined ? [] : ["family"],
      message: "The task definition has no family; ECS requires one.",
      help: say`Add ${property("family")}, the name that its revisions share, like "shop-api".`,
    });
  },
});
