import { SERVICE_SUBNETS_MAX } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { idsOf, isIsolated, isReference, type ExistingNetworkPlan, type NewNetworkPlan } from "../plan/network-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { LoadBalancerPlan, SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { AVAILABILITY_ZONES, smallestPrefix, zoneBlocks } from "../platform/network/cidr.ts";
import { referenceOf } from "../resolve/image-uri.ts";
import { isCached, OWN_REGION, regionPulledFrom } from "../workloads/grants/pulling.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const ID_DIGITS = "[0-9a-f]{8}(?:[0-9a-f]{9})?";
const VPC_ID = new RegExp(`^vpc-${ID_DIGITS}$`);
const SUBNET_ID = new RegExp(`^subnet-${ID_DIGITS}$`);
const ROUTE_TABLE_ID = new RegExp(`^rtb-${ID_DIGITS}$`);

const SUBNET_PROPERTIES = ["privateSubnetIds", "publicSubnetIds"] as const;

/** What an id in each property is, and what it begins with. */
const IDS = {
  vpcId: { like: VPC_ID, of: "VPC", prefix: "vpc" },
  privateSubnetIds: { like: SUBNET_ID, of: "subnet", prefix: "subnet" },
  publicSubnetIds: { like: SUBNET_ID, of: "subnet", prefix: "subnet" },
  routeTableIds: { like: ROUTE_TABLE_ID, of: "route table", prefix: "rtb" },
} as const;

export const isolatedImage = definePlanRule({
  code: "config/isolated-image",
  severity: "warning",
  on: "container",
  summary: "Tasks in a network without a NAT gateway pull their images from private ECR of their region.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html",
    checked: "2026-11-23",
  },
  check(container, report, { network, environment, workloads }) {
    const { subject, props } = container;
    const { image } = props;
    if (!isIsolated(network) || image === undefined || isPublic(container, workloads)) return;
    const [from, own] = [regionPulledFrom(image), environment.region];
    const name = referenceOf(image);
    if (from === undefined) report(outOfReach(subject, name));
    else if (own !== undefined && from !== OWN_REGION && from !== own) report(outOfRegion(subject, name, from, own));
    else if (isCached(image)) report(notCachedYet(subject, name));
  },
});

function isPublic(container: WorkloadPlan | SidecarPlan, workloads: readonly WorkloadPlan[]): boolean {
  const workload = workloads.find((one) => one === container || one.sidecars.some((sidecar) => sidecar === container));
  return workload?.props.assignPublicIp === true;
}

export const networkCidr = definePlanRule({
  code: "config/network-cidr",
  severity: "error",
  on: "network",
  summary: "The block of a new network is one that its subnets fit into.",
  source: { url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html", checked: "2026-11-23" },
  check(network, report) {
    if (network.kind === "existing" || zoneBlocks(network.cidr, network.availabilityZones) !== undefined) return;
    report(unfitBlock(network));
  },
});

export const networkCount = definePlanRule({
  code: "config/network-count",
  severity: "error",
  on: "network",
  summary: "A new network has one to six availability zones, and at most one NAT gateway in each.",
  check(network, report) {
    if (network.kind === "existing") return;
    const { subject, availabilityZones: zones, natGateways: nats } = network;
    const { min, max } = AVAILABILITY_ZONES;
    if (zones < min || zones > max) report(countOutside(subject, "availabilityZones", zones, AVAILABILITY_ZONES));
    const natRange = { min: 0, max: Math.min(Math.max(zones, min), max) };
    if (nats < 0 || nats > natRange.max) report(countOutside(subject, "natGateways", nats, natRange));
  },
});

export const networkId = definePlanRule({
  code: "config/network-id",
  severity: "error",
  on: "network",
  summary: "An existing network is given by the ids of its VPC, subnets and route tables.",
  check(network, report) {
    if (network.kind === "existing")
      idsWritten(network)
        .filter(isUnlike)
        .forEach((id) => report(notAnId(network.subject, id)));
  },
});

export const networkSubnetTwice = definePlanRule({
  code: "config/network-subnet-twice",
  severity: "error",
  on: "network",
  summary: "An existing network names each of its subnets once.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html",
    checked: "2026-11-24",
  },
  check(network, report) {
    if (network.kind === "new") return;
    for (const property of SUBNET_PROPERTIES) {
      const ids = idsOf(network[property]);
      ids.forEach((id, index) => {
        if (typeof id === "string" && SUBNET_ID.test(id) && ids.indexOf(id) < index)
          report(twice(network.subject, property, index, id));
      });
    }
  },
});

export const networkSubnetLimit = definePlanRule({
  code: "config/network-subnet-limit",
  severity: "error",
  on: "network",
  summary: "An existing network has at most 16 subnets of a kind, as many as a service takes.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html",
    checked: "2026-11-30",
  },
  check(network, report) {
    if (network.kind === "new") return;
    for (const property of SUBNET_PROPERTIES) {
      const { length } = idsOf(network[property]);
      if (length > SERVICE_SUBNETS_MAX) report(tooManySubnets(network.subject, property, length));
    }
  },
});

/** ELB's own demand of an Application Load Balancer. */
const SUBNETS_MIN = 2;

export const networkSubnets = definePlanRule({
  code: "config/network-subnets",
  severity: "error",
  on: "loadBalancer",
  summary: "A load balancer has subnets in two availability zones.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html",
    checked: "2026-11-24",
  },
  check(balancer, report, { network, leftOut }) {
    if (network.kind === "new") {
      if (network.availabilityZones === 1) report(oneZone(network, balancer));
      return;
    }
    const property = balancer.props.internal === true ? "privateSubnetIds" : "publicSubnetIds";
    const { length } = idsOf(network[property]);
    if (length >= SUBNETS_MIN || isReference(network[property]) || leftOut.hasLeftOut(network.subject, [property]))
      return;
    report(tooFewSubnets(network.subject, property, balancer, length));
  },
});

interface WrittenId {
  readonly property: keyof typeof IDS;
  readonly index?: number;
  readonly id: string;
}

function idsWritten(network: ExistingNetworkPlan): readonly WrittenId[] {
  const listed = ([...SUBNET_PROPERTIES, "routeTableIds"] as const).flatMap((property) =>
    idsOf(network[property]).flatMap((id, index) => (typeof id === "string" ? [{ property, index, id }] : [])),
  );
  return typeof network.vpcId === "string" ? [{ property: "vpcId", id: network.vpcId }, ...listed] : listed;
}

function isUnlike({ property, id }: WrittenId): boolean {
  return !IDS[property].like.test(id);
}

function tooManySubnets(subject: Noun, property: string, length: number): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} has ${length} \`${property}\`; a service takes ${SERVICE_SUBNETS_MAX}.`,
    help: `Keep ${SERVICE_SUBNETS_MAX} in all, some in each availability zone.`,
  };
}

function outOfReach(subject: Noun, image: string): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `${capitalized(subject.words)} runs ${shown(image)}, and the network has no NAT gateway; its VPC endpoints lead to private ECR only.`,
    help: "Copy the image to an ECR repository, or set `natGateways` to 1.",
  };
}

function outOfRegion(subject: Noun, image: string, from: string, own: string): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `${capitalized(subject.words)} runs ${shown(image)}, which is in ECR of ${from}, and the network has no NAT gateway; its VPC endpoints lead to ECR of ${own} only.`,
    help: `Replicate the image to ${own}, or set \`natGateways\` to 1.`,
  };
}

function notCachedYet(subject: Noun, image: string): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `${capitalized(subject.words)} runs ${shown(image)}, which ECR fetches from elsewhere when it is pulled first, and the network has no NAT gateway; ECR asks for one then.`,
    help: "Pull the image once from where the internet is reached, or set `natGateways` to 1.",
  };
}

function unfitBlock({ subject, cidr, availabilityZones: zones }: NewNetworkPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["cidr"]),
    message: `The network's block is ${shown(cidr)}; a VPC with subnets in ${counted(zones, "zone")} takes a block from /16 to /${smallestPrefix(zones)} that begins at its first address.`,
    help: 'Set `cidr` to "10.0.0.0/16".',
  };
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function countOutside(subject: Noun, property: string, count: number, { min, max }: Range): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `The network has ${count} for \`${property}\`, which takes ${min} to ${max}.`,
    help: `Set \`${property}\` to ${count < min ? min : max}.`,
  };
}

function notAnId(subject: Noun, { property, index, id }: WrittenId): PlanFinding {
  const { of, prefix } = IDS[property];
  return {
    source: sourceOf(subject, index === undefined ? [property] : [property, index]),
    message: `The network has ${shown(id)} in \`${property}\`, which is not the id of a ${of}.`,
    help: `Write an id like "${prefix}-0123456789abcdef0".`,
  };
}

function twice(subject: Noun, property: string, index: number, id: string): PlanFinding {
  return {
    source: sourceOf(subject, [property, index]),
    message: `The network has subnet ${shown(id)} twice in \`${property}\`.`,
    help: "Remove one of them.",
  };
}

function oneZone({ subject: network }: NewNetworkPlan, { subject }: LoadBalancerPlan): PlanFinding {
  return {
    source: sourceOf(network, ["availabilityZones"]),
    message: `${capitalized(subject.words)} is placed in the subnets of the network, which is in one availability zone; ELB requires two.`,
    help: "Set `availabilityZones` to 2.",
  };
}

function tooFewSubnets(network: Noun, property: string, { subject }: LoadBalancerPlan, count: number): PlanFinding {
  return {
    source: sourceOf(network, [property]),
    message: `${capitalized(subject.words)} is placed in the subnets of \`${property}\`; the network has ${counted(count, "subnet")} there, and ELB requires two, in two availability zones.`,
    help: `Add the subnet of another availability zone to \`${property}\`.`,
  };
}
