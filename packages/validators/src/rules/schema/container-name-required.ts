import { defineRule } from "../../rule.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const containerNameRequired = defineRule({
  code: "schema/container-name-required",
  severity: "error",
  on: "container",
  summary: "A container has a name.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container: { name }, label }, report) {
    if (name !== undefined && name !== "") return;
    report({
      at: name === undefined ? [] : ["name"],
      message: `Container ${label} has no name. AWS answers: "Container.name should not be null or empty."`,
      help: say`Add ${property("name")}, like "api".`,
    });
  },
});
