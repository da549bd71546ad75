import type { Subjects } from "../../rule.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { isStandIn } from "../placeholder.ts";

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
