import type { Resource } from "../../cloudformation/template.ts";
import type { AssemblyWorkload } from "../../model/assembly.ts";
import { commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";
import { idsOf, physicalId } from "./physical-id.ts";
import { someTasks, tasksOf } from "./tasks.ts";
import type { Topic } from "./topic.ts";

const TARGET_GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";

/** How to see why a service is not healthy, where a load balancer asks it. */
export const health: Topic = ({ assembly, workload }) => {
  const { stack, rollout } = workload;
  if (rollout.kind !== "service" || assembly.emits === "task-definitions") return [];
  const groups = idsOf(stack, TARGET_GROUP);
  if (groups.length === 0) return [];
  return [
    `\
### Health checks that fail

What the load balancer says of each target, and what the containers say of themselves:

${commands(
  ...groups.map(
    (id) =>
      `aws elbv2 describe-target-health --target-group-arn "$(${physicalId(stack, id)})" --output text --query 'TargetHealthDescriptions[].[Target.Id,TargetHealth.State,TargetHealth.Reason,TargetHealth.Description]'`,
  ),
  `aws ecs describe-tasks ${someTasks(workload, "RUNNING")} --output text --query 'tasks[].containers[].[name,healthStatus,lastStatus]'`,
)}
\`Target.Timeout\` is a port that nobody listens on or a security group in between, \`Target.ResponseCodeMismatch\` an answer that the check does not
take, \`Target.FailedHealthChecks\` a connection that breaks. Who is let in at which port:

${commands(`aws ec2 describe-security-groups --group-ids "$(${physicalId(stack, "SecurityGroup")})" --output json --query 'SecurityGroups[].IpPermissions[].{from:FromPort,to:ToPort,groups:UserIdGroupPairs[].GroupId,blocks:IpRanges[].CidrIp}'`)}${asked(workload, groups)}`,
  ];
};

/** The check, asked from inside of a task. */
function asked(workload: AssemblyWorkload, groups: readonly string[]): string {
  const { stack, cluster, container, executeCommand } = workload;
  const urls = [...new Set(groups.flatMap((id) => urlOf(stack.template.Resources, id, container)))];
  if (!executeCommand || urls.length === 0) return "";
  return `
The same from inside of a task, where the image has \`wget\` or \`curl\`:

${commands(
  `task=$(aws ecs list-tasks ${tasksOf(workload)} --output text --query 'taskArns[0]')`,
  ...urls.map(
    (url) =>
      `aws ecs execute-command --cluster ${quote(cluster)} --task "$task" --container ${quote(container)} --interactive --command ${quote(`wget -qO- ${url}`)}`,
  ),
)}`;
}

function urlOf(resources: Readonly<Record<string, Resource>>, group: string, container: string): readonly string[] {
  const path: unknown = Reflect.get(resources[group]?.Properties ?? {}, "HealthCheckPath");
  const balancers: unknown = Reflect.get(resources["Service"]?.Properties ?? {}, "LoadBalancers");
  if (typeof path !== "string" || !Array.isArray(balancers)) return [];
  return balancers.flatMap((one: unknown) => {
    const text = JSON.stringify(one);
    const port: unknown = Reflect.get(Object(one), "ContainerPort");
    const isMain = Reflect.get(Object(one), "ContainerName") === container;
    return isMain && text.includes(`{"Ref":${JSON.stringify(group)}}`)
      ? [`http://localhost:${String(port)}${path}`]
      : [];
  });
}
