import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import type { NetworkIds, NetworkView } from "../platform/network/network-view.ts";
import { reportAt, type Noun } from "../plan/noun.ts";
import { repositoryArn } from "../resolve/image-uri.ts";
import type { LoadBalancerPlan, WorkloadPlan } from "../plan/plan.ts";

const ID_DIGITS = "[0-9a-f]{8}(?:[0-9a-f]{9})?";
const VPC_ID = new RegExp(`^vpc-${ID_DIGITS}$`);
const SUBNET_ID = new RegExp(`^subnet-${ID_DIGITS}$`);

/** Reports ids that are none, and subnets that come twice. */
export function checkExistingNetwork(lowering: Lowering, subject: Noun, ids: NetworkIds): void {
  if (ids.vpcId !== undefined && !VPC_ID.test(ids.vpcId)) reportId(lowering, subject, ["vpcId"], ids.vpcId);
  for (const name of ["privateSubnetIds", "publicSubnetIds"] as const) {
    const subnets = ids[name] ?? [];
    subnets.forEach((id, index) => {
      if (!SUBNET_ID.test(id)) reportId(lowering, subject, [name, index], id);
      else if (subnets.indexOf(id) < index) reportTwice(lowering, subject, name, index, id);
    });
  }
}

function reportId(lowering: Lowering, subject: Noun, at: readonly [string, number?], id: string): void {
  const example = at[0] === "vpcId" ? "vpc-0123456789abcdef0" : "subnet-0123456789abcdef0";
  reportAt(
    lowering.report,
    subject,
    at.filter((step) => step !== undefined),
    {
      code: "config/network-id",
      message: `The network has ${shown(id)} in \`${at[0]}\`, which is no id of a ${at[0] === "vpcId" ? "VPC" : "subnet"}.`,
      help: `Write an id like "${example}".`,
    },
  );
}

function reportTwice(lowering: Lowering, subject: Noun, name: string, index: number, id: string): void {
  reportAt(lowering.report, subject, [name, index], {
    code: "config/network-subnet-twice",
    message: `The network has subnet ${shown(id)} twice in \`${name}\`.`,
    help: "Remove one of them.",
  });
}

/** ELB's own demand. Source: API_CreateLoadBalancer, `Subnets`. Checked 2026-11-24. */
const SUBNETS_MIN = 2;

/** Reports a load balancer that has too few subnets to stand in. */
export function checkSubnets(lowering: Lowering, network: Noun, view: NetworkView, balancer: LoadBalancerPlan): void {
  const name = balancer.props.internal === true ? "privateSubnetIds" : "publicSubnetIds";
  const subnets = balancer.props.internal === true ? view.privateSubnets : view.publicSubnets;
  if (subnets.length >= SUBNETS_MIN || lowering.isLeftOut(network.node, [name])) return;
  reportAt(lowering.report, network, [name], {
    code: "config/network-subnets",
    message: `${capitalized(balancer.subject.words)} stands in the subnets of \`${name}\`; the network has ${counted(subnets.length, "subnet")} there, and ELB wants two, in two availability zones.`,
    help: `Add the subnet of another availability zone to \`${name}\`.`,
  });
}

/** Warns of images that tasks without a NAT gateway cannot pull: VPC endpoints lead to private ECR only. */
export function checkIsolatedImages(lowering: Lowering, workloads: readonly WorkloadPlan[]): void {
  for (const workload of workloads) {
    if (workload.props.suppress?.some(({ code }) => code === ISOLATED_IMAGE) === true) continue;
    for (const { subject, props } of [workload, ...workload.sidecars]) {
      if (typeof props.image !== "string" || repositoryArn(props.image) !== undefined) continue;
      reportAt(lowering.report, subject, ["image"], {
        code: ISOLATED_IMAGE,
        severity: "warning",
        message: `${capitalized(subject.words)} runs ${shown(props.image)}, and the network has no NAT gateway; its VPC endpoints lead to private ECR only.`,
        help: "Copy the image to a repository of ECR, or set `natGateways` to 1.",
      });
    }
  }
}

/** The one warning of the lowering itself that a workload can suppress. */
export const ISOLATED_IMAGE = "config/isolated-image";
