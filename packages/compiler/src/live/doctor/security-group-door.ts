import type { IpPermission } from "@aws-sdk/client-ec2";
import { type Examined, NOTHING, unseen } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** Whether a security group of the tasks lets the load balancer of a target group in at a port. */
export async function doorOf({ aws, service }: Patient, group: string, port: number | undefined): Promise<Examined> {
  const own = service?.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? [];
  if (own.length === 0 || port === undefined) return NOTHING;
  const groups = await aws.ask("elasticloadbalancing:DescribeTargetGroups", { TargetGroupArns: [group] });
  if ("refusal" in groups) return unseen(groups.refusal);
  const arns = groups.value.TargetGroups?.[0]?.LoadBalancerArns ?? [];
  if (arns.length === 0) return NOTHING;
  const balancers = await aws.ask("elasticloadbalancing:DescribeLoadBalancers", { LoadBalancerArns: arns });
  if ("refusal" in balancers) return unseen(balancers.refusal);
  const theirs = (balancers.value.LoadBalancers ?? []).flatMap(({ SecurityGroups = [] }) => SecurityGroups);
  const described = await aws.ask("ec2:DescribeSecurityGroups", { GroupIds: own });
  if ("refusal" in described) return unseen(described.refusal);
  const permissions = (described.value.SecurityGroups ?? []).flatMap(({ IpPermissions = [] }) => IpPermissions);
  if (theirs.length === 0 || permissions.some((permission) => lets(permission, port, theirs))) return NOTHING;
  const finding = {
    likelihood: "certain",
    says: `No security group of the tasks lets the load balancer in at port ${port}.`,
    evidence: [`The tasks have ${own.join(", ")}, the load balancer has ${theirs.join(", ")}.`],
    help: `Let ${theirs[0] ?? ""} in at port ${port}. A route of ecs-dsl makes this rule: deploy again.`,
  } as const;
  return { findings: [finding], unseen: [] };
}

/** Addresses and prefix lists may be the load balancer's, so that they count. */
function lets(permission: IpPermission, port: number, groups: readonly string[]): boolean {
  const {
    IpProtocol,
    FromPort = 0,
    ToPort = 65_535,
    UserIdGroupPairs = [],
    IpRanges = [],
    Ipv6Ranges = [],
    PrefixListIds = [],
  } = permission;
  const isPort = IpProtocol === "-1" || (port >= FromPort && port <= ToPort);
  const isAddress = IpRanges.length + Ipv6Ranges.length + PrefixListIds.length > 0;
  return isPort && (isAddress || UserIdGroupPairs.some(({ GroupId = "" }) => groups.includes(GroupId)));
}
