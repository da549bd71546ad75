import type { Volume } from "../../documents/index.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown, isUnknown, type Read } from "../../unknown.ts";
import { isPlaceholder, isStandIn } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { isSwapped, withoutMode } from "./volumes.ts";
import { property, say } from "../../text.ts";
import { nearest } from "../../words.ts";

export const volumeUnused = defineRule({
  code: "schema/volume-unused",
  severity: "error",
  on: "taskDefinition",
  about: "volumes",
  summary: "Every volume of a task is mounted by a container.",
  source: ecsApi("API_Volume.html"),
  check(task, report) {
    if (!isKnown(task.volumes) || task.volumes.length === 0) return;
    const mounted = mountedVolumes(task);
    if (mounted === undefined) return;
    task.volumes.forEach((volume, index) => {
      const name = isKnown(volume) ? volume.name : undefined;
      if (isKnown(volume) && isKnown(name) && name !== "" && !isPlaceholder(name) && !mounted.has(name))
        report(unused(volume, name, index));
    });
  },
});

/** The names of the volumes that containers mount; undefined when a mount cannot be read. */
function mountedVolumes(task: Subjects["taskDefinition"]): Set<string> | undefined {
  const { containerDefinitions: containers } = task;
  if (!isKnown(containers)) return undefined;
  const names = new Set<string>();
  const volumes = namesOf(task);
  for (const container of containers) {
    if (!isKnown(container) || isUnknown(container.mountPoints)) return undefined;
    for (const mountPoint of container.mountPoints ?? []) {
      if (!isKnown(mountPoint) || isUnknown(mountPoint.sourceVolume) || isStandIn(mountPoint.sourceVolume))
        return undefined;
      const name = isSwapped(mountPoint) ? mountPoint.containerPath : mountPoint.sourceVolume;
      if (isKnown(name)) names.add(name).add(withoutMode(name)).add(meant(name, volumes));
    }
  }
  return names;
}

function namesOf({ volumes }: Subjects["taskDefinition"]): readonly string[] {
  const named = isKnown(volumes) ? volumes : [];
  return named.flatMap((volume) => (isKnown(volume) && isKnown(volume.name) ? [volume.name] : []));
}

/** The volume that a mount means, which names none: that the name is unknown says it all. */
function meant(name: string, volumes: readonly string[]): string {
  return volumes.includes(name) ? name : (nearest(name, volumes) ?? name);
}

function unused(volume: Read<Volume>, name: string, index: number): Finding {
  const at = ["volumes", index];
  const isRejected = volume.configuredAtLaunch === true;
  const answer = isRejected ? ` AWS answers: "Volumes [${name}] are not referenced by any of the containers".` : "";
  return {
    at,
    message: `No container mounts the volume "${name}".${answer}`,
    help: say`Mount it with ${property(["containerDefinitions", 0, "mountPoints"])} in a container, or remove it.`,
    // A volume that is configured at launch may be named by a service, which fails without it.
    ...(isRejected
      ? {}
      : { severity: "warning", fix: { title: `Remove the volume ${name}`, edits: [{ op: "remove", at }] } }),
  };
}
