import type { AssemblyWorkload } from "../../model/assembly.ts";
import { quote } from "../text/quote.ts";

/** The words of `aws ecs list-tasks` for the tasks of a workload: those of its service, or those of its family. */
export function tasksOf({ cluster, family, rollout }: AssemblyWorkload): string {
  const of = rollout.kind === "service" ? `--service-name ${quote(rollout.service)}` : `--family ${quote(family)}`;
  return `--cluster ${quote(cluster)} ${of}`;
}

/** The arguments of `aws ecs describe-tasks` that take some of them: up to ten, running or stopped. */
export function someTasks(workload: AssemblyWorkload, status: "RUNNING" | "STOPPED"): string {
  const list = `aws ecs list-tasks ${tasksOf(workload)} --desired-status ${status} --output text --query 'taskArns[0:10]'`;
  return `--cluster ${quote(workload.cluster)} --tasks $(${list})`;
}

/** The beginning and the end of the latest hours, as options of a command: seconds, which every shell can count. */
export function latest(hours: number): string {
  return `--start-time "$(( $(date +%s) - ${hours * 3600} ))" --end-time "$(date +%s)"`;
}
