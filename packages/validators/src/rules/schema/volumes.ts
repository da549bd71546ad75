import type { MountPoint } from "../../documents/index.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown, isUnknown, type Read } from "../../unknown.ts";
import { isStandIn } from "../../placeholder.ts";

/** The names of a task's volumes; undefined when one cannot be read. */
export function volumeNames({ volumes }: Subjects["taskDefinition"]): readonly string[] | undefined {
  if (volumes === undefined) return [];
  if (!isKnown(volumes)) return undefined;
  const names: string[] = [];
  for (const volume of volumes) {
    if (!isKnown(volume) || isUnknown(volume.name) || isStandIn(volume.name)) return undefined;
    if (volume.name !== undefined) names.push(volume.name);
  }
  return names;
}

/** `/data`, or `C:\data` in a Windows container. */
export const ABSOLUTE_PATH = /^(?:\/|[a-zA-Z]:|\\\\)/;

/** True where the path stands in the place of the volume, and the volume in that of the path. */
export function isSwapped({ sourceVolume, containerPath }: Read<MountPoint>): boolean {
  const isPath = isKnown(sourceVolume) && ABSOLUTE_PATH.test(sourceVolume);
  return isPath && isKnown(containerPath) && containerPath !== "" && !ABSOLUTE_PATH.test(containerPath);
}

/** `data` of `data:ro`, as Docker has the volume and how it is mounted in one text. */
export function withoutMode(source: string): string {
  return source.replace(/:(?:ro|rw)$/, "");
}
