import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { nearest } from "../../words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { isSwapped, volumeNames, withoutMode } from "./volumes.ts";
import { documentProperty, property, say, type Text } from "../../text.ts";

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
  return {
    at: ["mountPoints", index, "sourceVolume"],
    message: `Container ${label} mounts the volume "${name}", which its task does not have. AWS answers: "Unknown volume '${name}'".`,
    help: helpFor(name, names, index),
  };
}

function helpFor(name: string, names: readonly string[], index: number): Text {
  const volume = withoutMode(name);
  if (volume !== name && names.includes(volume)) {
    return say`Mount "${volume}", and set ${property(["mountPoints", index, "readOnly"])} to ${String(name.endsWith(":ro"))}.`;
  }
  const meant = nearest(name, names);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  return say`Add a volume "${name}" to ${documentProperty("volumes")} of the task.`;
}
