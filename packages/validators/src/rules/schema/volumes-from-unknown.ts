import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { nearest } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { containerNamed, otherContainerNames } from "./container-lookup.ts";
import { property, say } from "../../text.ts";

export const volumesFromUnknown = defineRule({
  code: "schema/volumes-from-unknown",
  severity: "error",
  on: "container",
  about: "volumesFrom",
  summary: "A container takes volumes from another container of its task.",
  source: ecsApi("API_VolumeFrom.html"),
  check({ container, label, task }, report) {
    if (!isKnown(container.volumesFrom)) return;
    container.volumesFrom.forEach((entry, index) => {
      const source = isKnown(entry) ? entry.sourceContainer : undefined;
      if (!isKnown(source)) return;
      if (source === container.name) report(fromItself(label, index));
      else if (containerNamed(task, source) === undefined) {
        report(fromUnknown(source, otherContainerNames(task, container.name), label, index));
      }
    });
  },
});

function fromItself(label: string, index: number): Finding {
  return {
    at: ["volumesFrom", index, "sourceContainer"],
    message: `Container ${label} takes volumes from itself; ECS accepts another container of the task.`,
    help: say`Remove the entry from ${property("volumesFrom")}.`,
  };
}

function fromUnknown(source: string, names: readonly string[], label: string, index: number): Finding {
  const at = ["volumesFrom", index, "sourceContainer"];
  const meant = nearest(source, names);
  return {
    at,
    message: `Container ${label} takes volumes from container "${source}", which its task does not have. AWS answers: "Invalid 'volumesFrom' setting. Unknown container: '${source}'".`,
    help: meant === undefined ? "Remove the entry, or add the container." : `Did you mean "${meant}"?`,
  };
}
