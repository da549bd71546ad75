import { type Assembly, stacksOf } from "../../model/assembly.ts";
import { code, commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";

/** A group of instances: its stack, and its logical id. */
interface Group {
  readonly stack: string;
  readonly id: string;
}

/** How to see, replace and remove the instances of an app that has some. */
export function instancesSection(assembly: Assembly): readonly string[] {
  const groups = groupsOf(assembly);
  const providers = providersOf(assembly);
  const [cluster] = assembly.workloads.map((workload) => workload.cluster);
  if (groups.length + providers.length === 0 || cluster === undefined) return [];
  return [
    `\
## Instances

Those that have joined the cluster, and what is left on each:

${commands(`aws ecs describe-container-instances --cluster ${quote(cluster)} --container-instances $(aws ecs list-container-instances --cluster ${quote(cluster)} --output text --query containerInstanceArns) --output text --query "containerInstances[].[ec2InstanceId,status,runningTasksCount,remainingResources[?name=='CPU'].integerValue|[0],remainingResources[?name=='MEMORY'].integerValue|[0]]"`)}
${[...groups.map(groupPart), ...managedPart(cluster, providers)].join("\n")}`,
  ];
}

function groupsOf(assembly: Assembly): readonly Group[] {
  return stacksOf(assembly).flatMap(({ name, kind, template }) =>
    kind !== "platform"
      ? []
      : Object.entries(template.Resources).flatMap(([id, { Type }]) =>
          Type === "AWS::AutoScaling::AutoScalingGroup" ? [{ stack: name, id }] : [],
        ),
  );
}

/** The names of the providers of managed instances. */
function providersOf(assembly: Assembly): readonly string[] {
  return stacksOf(assembly).flatMap(({ kind, template }) =>
    kind !== "platform"
      ? []
      : Object.values(template.Resources).flatMap(({ Type, Properties = {} }) => {
          const isManaged = Type === "AWS::ECS::CapacityProvider" && "ManagedInstancesProvider" in Properties;
          const name: unknown = Reflect.get(Properties, "Name");
          return isManaged && typeof name === "string" ? [name] : [];
        }),
  );
}

function managedPart(cluster: string, providers: readonly string[]): readonly string[] {
  if (providers.length === 0) return [];
  const of = quote(cluster);
  return [
    `\
### Managed instances

ECS chooses, starts, patches and ends them. A deployment changes what instances are started from, and replaces none that runs. Whether
their providers are in order, and why one is not:

${commands(`aws ecs describe-capacity-providers --cluster ${of} --capacity-providers ${providers.map(quote).join(" ")} --output text --query 'capacityProviders[].[name,status,updateStatus,updateStatusReason]'`)}
To replace one, with the instance in its place: its tasks move first, and ECS ends it then.

${commands(
  `instance=$(aws ecs list-container-instances --cluster ${of} --output text --query 'containerInstanceArns[0]')`,
  `aws ecs update-container-instances-state --cluster ${of} --container-instances "$instance" --status DRAINING`,
)}`,
  ];
}

function groupPart({ stack, id }: Group): string {
  return `\
### ${code(id)}

A deployment changes what instances are started from, such as their type or their image. It replaces none that runs. To replace
them, each after its tasks have moved, and to see how far that is:

${commands(nameOf({ stack, id }), `aws autoscaling start-instance-refresh --auto-scaling-group-name "$group" --preferences '{"ScaleInProtectedInstances":"Refresh"}'`, `aws autoscaling describe-instance-refreshes --auto-scaling-group-name "$group" --output text --query 'InstanceRefreshes[0].[Status,PercentageComplete,StatusReason]'`)}
Before the environment is removed, and once its workloads are, the group has to be emptied, for CloudFormation deletes none with
protected instances:

${commands(
  nameOf({ stack, id }),
  `aws autoscaling update-auto-scaling-group --auto-scaling-group-name "$group" --min-size 0 --desired-capacity 0 --no-new-instances-protected-from-scale-in`,
  `for instance in $(aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$group" --output text --query 'AutoScalingGroups[].Instances[].InstanceId'); do aws autoscaling set-instance-protection --auto-scaling-group-name "$group" --instance-ids "$instance" --no-protected-from-scale-in; done`,
)}`;
}

function nameOf({ stack, id }: Group): string {
  return `group=$(aws cloudformation describe-stack-resource --stack-name ${quote(stack)} --logical-resource-id ${quote(id)} --output text --query StackResourceDetail.PhysicalResourceId)`;
}
