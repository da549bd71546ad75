import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { nearest } from "../../words.ts";
import { isPlaceholder } from "../placeholder.ts";
import { ecsApi } from "../source.ts";
import { isSwapped, volumeNames } from "./volumes.ts";
import { documentProperty, say } from "../../text.ts";

export const volumeUnknown = defineRule({
  code: "schema/volume-unknown",
  severity: "error",
  on: "container",
  about: "mountPoints",
  summary: "A container mounts volumes that its task has.",
  source: ecsApi("API_MountPoint.html"),
  check({ container, label, task }, report) {
    if (!isKnown(container.mountPoints) || container.mountPoints.length === 0) return;
    const names = volumeNames(task);
    if (names === undefined) return;
    container.mountPoints.forEach((mountPoint, index) => {
      const source = isKnown(mountPoint) && !isSwapped(mountPoint) ? mountPoint.sourceVolume : undefined;
      if (isKnown(source) && source !== "" && !isPlaceholder(source) && !names.includes(source))
        report(noVolume(source, names, label, index));
    });
  },
});

function noVolume(name: string, names: readonly string[], label: string, index: number): Finding {
  const at = ["mountPoints", index, "sourceVolume"];
  const meant = nearest(name, names);
  return {
    at,
    message: `Container ${label} mounts the volume "${name}", which its task does not have. AWS answers: "Unknown volume '${name}'".`,
    help:
      meant === undefined
        ? say`Add a volume "${name}" to ${documentProperty("volumes")} of the task.`
        : `Did you mean "${meant}"?`,
  };
}
