import type { MountPoint } from "../../documents/index.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isKnown, type Read } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { ABSOLUTE_PATH, isSwapped } from "./volumes.ts";
import { documentProperty, property, say } from "../../text.ts";

export const mountPath = defineRule({
  code: "schema/mount-path",
  severity: "error",
  on: "container",
  about: "mountPoints",
  summary: "A container mounts each volume at an absolute path of its own.",
  source: ecsApi("API_MountPoint.html"),
  check({ container: { mountPoints }, label }, report) {
    if (!isKnown(mountPoints)) return;
    mountPoints.forEach((mountPoint, index) => {
      if (!isKnown(mountPoint)) return;
      checkMountPoint(mountPoint, index, label, report);
      const { containerPath: path } = mountPoint;
      const first = mountPoints.findIndex((other) => isKnown(other) && other.containerPath === path);
      if (isKnown(path) && first < index) report(sharedPath(path, index, label));
    });
  },
});

function checkMountPoint(mountPoint: Read<MountPoint>, index: number, label: string, report: Report): void {
  const { containerPath: path, sourceVolume } = mountPoint;
  if (isSwapped(mountPoint)) return report(swapped(shown(sourceVolume), shown(path), index, label));
  if (sourceVolume === undefined || sourceVolume === "") report(missing("sourceVolume", index, label));
  if (path === undefined || path === "") report(missing("containerPath", index, label));
  else if (isKnown(path) && !ABSOLUTE_PATH.test(path) && !isPlaceholder(path)) report(relative(path, index, label));
}

function swapped(volume: string, path: string, index: number, label: string): Finding {
  return {
    at: ["mountPoints", index, "containerPath"],
    message: `Container ${label} mounts the volume ${volume} at ${path}: the path stands in the place of the volume.`,
    help: `Mount ${path} at ${volume}.`,
  };
}

function missing(name: "sourceVolume" | "containerPath", index: number, label: string): Finding {
  return {
    at: ["mountPoints", index],
    message: say`Mount point #${index + 1} of container ${label} has no ${property(["mountPoints", index, name])}; ECS requires it.`,
    help:
      name === "sourceVolume"
        ? say`Add the name of one of the task's ${documentProperty("volumes")}.`
        : 'Add a path, like "/data".',
  };
}

function relative(path: string, index: number, label: string): Finding {
  return {
    at: ["mountPoints", index, "containerPath"],
    message: `Container ${label} mounts a volume at ${shown(path)}, which is not an absolute path.`,
    help: 'Write a path from the root, like "/data".',
  };
}

function sharedPath(path: string, index: number, label: string): Finding {
  return {
    at: ["mountPoints", index, "containerPath"],
    message: `Container ${label} mounts two volumes at ${shown(path)}; ECS accepts one at a path.`,
    help: "Mount one of them at another path.",
  };
}
