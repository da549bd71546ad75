import type { DocumentContext } from "../../document.ts";
import type { Finding, Report, Subjects } from "../../rule.ts";
import type { Neighbour } from "../../surroundings.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { listed, nearest } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { isPlaceholder } from "../../placeholder.ts";

type Task = Neighbour<"taskDefinition">;

/** Holds the volumes that a service configures against those that its task leaves to it. */
export function checkLaunchVolumes(
  { volumeConfigurations: configured }: Subjects["service"],
  report: Report,
  context: DocumentContext | undefined,
): void {
  const task = taskBeside(context);
  const names = task === undefined ? undefined : launchVolumesOf(task);
  if (task === undefined || names === undefined || (configured !== undefined && !isKnown(configured))) return;
  if (configured === undefined && names[0] !== undefined) reportBeside(report, task, notConfigured(names[0], task));
  configured?.forEach((volume, index) => {
    const name = isKnown(volume) ? volume.name : undefined;
    if (!isKnown(name) || isPlaceholder(name) || names.includes(name)) return;
    reportBeside(report, task, unmatched(name, index, names, task));
  });
}

/** The volumes that a service configures; undefined where one of the volumes is not known. */
function launchVolumesOf({ value: { volumes } }: Task): readonly string[] | undefined {
  if (volumes === undefined) return [];
  if (!isKnown(volumes)) return undefined;
  const names: string[] = [];
  for (const volume of volumes) {
    if (!isKnown(volume)) return undefined;
    const { configuredAtLaunch: isOfLaunch, name } = volume;
    if (isOfLaunch !== undefined && !isKnown(isOfLaunch)) return undefined;
    if (isOfLaunch !== true) continue;
    if (!isKnown(name) || isPlaceholder(name)) return undefined;
    names.push(name);
  }
  return names;
}

function unmatched(name: string, index: number, names: readonly string[], { name: task }: Task): Finding {
  const at = ["volumeConfigurations", index, "name"];
  const meant = nearest(name, names) ?? (names.length === 1 ? names[0] : undefined);
  const volumes =
    names.length === 0
      ? `Add a volume "${name}" to the task definition that is configured at launch.`
      : `Name ${listed(names.map((one) => `"${one}"`))}.`;
  return {
    at,
    message: `The service configures the volume "${name}", which task definition "${task}" does not leave to its services. AWS answers: "The volume name '${name}' in your request does not have a matching volume in your Task Definition".`,
    help: meant === undefined ? volumes : `Did you mean "${meant}"?`,
  };
}

function notConfigured(name: string, { name: task }: Task): Finding {
  return {
    at: [],
    isAbsence: true,
    severity: "warning",
    message: `Task definition "${task}" leaves the volume "${name}" to its services, and the service does not configure it; its tasks do not start.`,
    help: say`Configure it in ${property("volumeConfigurations")}.`,
  };
}
