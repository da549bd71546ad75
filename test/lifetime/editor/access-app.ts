import {
  type Cluster,
  type Network,
  resource,
  type ScheduledTask,
  service,
  type Service,
  stack,
  type Stack,
  type StackContent,
  type Task,
  type Worker,
} from "ecs-dsl";
import { type Access, isTaking } from "./access.ts";
import { TINY } from "./tiny.ts";

/** Where values are taken of. */
export interface Taken {
  readonly network: Network;
  readonly cluster: Cluster;
  readonly workloads: readonly (ScheduledTask | Service | Task | Worker)[];
}

/** The stack that takes values, where it takes any, and the service that comes after it. */
export interface AccessNouns {
  readonly stacks: readonly Stack[];
  readonly workloads: readonly Service[];
}

export function accessOf(access: Access, taken: Taken): AccessNouns {
  if (!isTaking(access)) return { stacks: [], workloads: [] };
  const made = stackOf(access, taken);
  const admin = service("admin", { ...TINY, environment: { GROUP: made.ref("Group") } });
  return { stacks: [made], workloads: access.isUsed ? [admin] : [] };
}

/** Values of a workload that is gone are taken no more. */
function stackOf({ letIn, runs, namesCluster }: Access, { network, cluster, workloads }: Taken): Stack {
  const among = (names: readonly string[]) => workloads.filter(({ name }) => names.includes(name));
  const values = [
    ...among(runs).map((one) => [`Run${idOf(one)}`, one.taskDefinition()] as const),
    ...(namesCluster ? [["Cluster", cluster.arn()] as const] : []),
  ];
  const content: StackContent = {
    Group: resource("AWS::EC2::SecurityGroup", { GroupDescription: "Reports", VpcId: network.vpcId }),
    ...Object.fromEntries(among(letIn).map((one) => [`From${idOf(one)}`, ruleFor(one)])),
    ...Object.fromEntries(
      values.map(([id, Value]) => [id, resource("AWS::SSM::Parameter", { Type: "String", Value })]),
    ),
  };
  return stack("access", content);
}

function idOf({ name }: { readonly name: string }): string {
  return name.replaceAll("-", "");
}

function ruleFor(workload: Taken["workloads"][number]) {
  return resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: { Ref: "Group" },
    IpProtocol: "-1",
    SourceSecurityGroupId: workload.securityGroup(),
  });
}
