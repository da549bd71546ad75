import type { DocumentContext } from "../document.ts";
import type { DocumentKind } from "../documents/index.ts";
import type { Finding, Report, Subjects } from "../rule.ts";
import type { Neighbour, TargetGroup } from "../surroundings.ts";
import { isKnown } from "../unknown.ts";
import { isFargateTask } from "./launch.ts";

/** The task definition that stands beside a service. */
export function taskBeside(context: DocumentContext | undefined): Neighbour<"taskDefinition"> | undefined {
  return context?.surroundings?.task?.();
}

type Beside = Neighbour<DocumentKind> | TargetGroup;

/** Reports what follows from another document: as a warning where it only seems to belong to this one. */
export function reportBeside(report: Report, { isGuess }: Beside, finding: Finding): void {
  report(isGuess === true && finding.severity === undefined ? { ...finding, severity: "warning" } : finding);
}

/** The network mode of a task, bridge where it says none and runs on instances; undefined where that is not certain. */
export function networkModeOf(task: Subjects["taskDefinition"]): string | undefined {
  if (task.networkMode !== undefined) return isKnown(task.networkMode) ? task.networkMode : undefined;
  const isForInstances = task.requiresCompatibilities === undefined || isKnown(task.requiresCompatibilities);
  return isForInstances && !isFargateTask(task) ? "bridge" : undefined;
}
