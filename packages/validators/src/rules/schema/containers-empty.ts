import { defineRule } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { nameOf } from "../place.ts";
import { property, say } from "../../text.ts";

export const containersEmpty = defineRule({
  code: "schema/containers-empty",
  severity: "error",
  on: "taskDefinition",
  summary: "A task has a container.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(task, report) {
    const containers = task.containerDefinitions;
    const isMissing = containers === undefined;
    if (!isMissing && (!isKnown(containers) || containers.length > 0)) return;
    report({
      at: isMissing ? [] : ["containerDefinitions"],
      message: `${capitalized(nameOf("taskDefinition", task))} has no containers. AWS answers: "Container list cannot be empty".`,
      help: say`Add a container with a name and an image to ${property("containerDefinitions")}.`,
    });
  },
});
