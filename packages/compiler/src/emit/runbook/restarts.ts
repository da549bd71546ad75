import type { AssemblyWorkload } from "../../model/assembly.ts";
import { commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";
import { latest } from "./tasks.ts";
import type { Subject, Topic } from "./topic.ts";

/** How to see what a workload needs of CPU and memory, and what it says before it ends. */
export const restarts: Topic = (subject) => {
  const { workload } = subject;
  return [
    `\
### Tasks that end again and again

${metrics([...serviceMetrics(workload), ...insights(subject)])}What its log says of errors:

${commands(`aws logs filter-log-events --log-group-name ${quote(workload.logGroup)} --filter-pattern '?error ?Error ?ERROR ?exception ?Exception ?fatal ?FATAL' --start-time "$(( ($(date +%s) - 3600) * 1000 ))" --output text --query 'events[].[logStreamName,message]'`)}`,
  ];
};

function metrics(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `\
How much they have used of late, in percent of their CPU and memory, and by Container Insights in CPU units and MiB:

${commands(...lines)}
Where that is nearly all, give them more \`cpu\` or \`memory\` in the config, compile and deploy; where it is little, less costs less.

`;
}

function serviceMetrics({ cluster, rollout }: AssemblyWorkload): readonly string[] {
  if (rollout.kind !== "service") return [];
  const dimensions = `Name=ClusterName,Value=${quote(cluster)} Name=ServiceName,Value=${quote(rollout.service)}`;
  return ["CPUUtilization", "MemoryUtilization"].map((name) => metric("AWS/ECS", name, dimensions));
}

/** By the family, where the cluster measures that. */
function insights({ known, workload: { cluster, family } }: Subject): readonly string[] {
  if (!known.hasInsights) return [];
  const dimensions = `Name=ClusterName,Value=${quote(cluster)} Name=TaskDefinitionFamily,Value=${quote(family)}`;
  return ["CpuUtilized", "MemoryUtilized"].map((name) => metric("ECS/ContainerInsights", name, dimensions));
}

function metric(namespace: string, name: string, dimensions: string): string {
  return `aws cloudwatch get-metric-statistics --namespace ${namespace} --metric-name ${name} --dimensions ${dimensions} ${latest(3)} --period 300 --statistics Average Maximum --output text --query 'sort_by(Datapoints,&Timestamp)[].[Timestamp,Average,Maximum]'`;
}
