import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Output, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import {
  type ExistingNetworkPlan,
  idsOf,
  isReference,
  type NetworkPlan,
  type NewNetworkPlan,
} from "../../plan/network-plan.ts";
import { outsideId, outsideList } from "../../resources/outside-values.ts";
import { hashed } from "../../resolve/names.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import { AVAILABILITY_ZONES, type ZoneBlocks, zoneBlocks } from "./cidr.ts";
import { flowLogResources } from "./flow-logs.ts";
import { ipv6Resources, publicIpv6Ids } from "./ipv6.ts";
import type { NetworkView } from "./network-view.ts";
import { endpointResources } from "./vpc-endpoints.ts";

export interface NetworkPart {
  readonly inPlatform: NetworkView;
  /** Addresses inside: of the new VPC, or every private one. */
  readonly cidrs: readonly string[];
  /** Logical ids of the ways to the internet; absent where the network exists already. */
  readonly internet?: string | readonly string[];
  /** Whether it has addresses of IPv6 as well. */
  readonly isDualStack?: boolean;
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
}

/** What the tasks of an environment need of its network. */
export interface NetworkNeeds {
  /** Services that they reach through endpoints. */
  readonly services: readonly string[];
  /** Whether some run in public subnets. */
  readonly hasPublicTasks: boolean;
  /** Whether anything is in it, or it was asked for: a new one that nothing needs is not made. */
  readonly isNeeded: boolean;
}

/** The network of an environment. */
export function networkPart(lowering: Lowering, network: NetworkPlan, tags: Tags, needs: NetworkNeeds): NetworkPart {
  return network.kind === "existing"
    ? existingNetwork(lowering, network, tags)
    : newNetwork(lowering, network, tags, needs);
}

/** The network as the stacks of workloads see it. */
export function networkInWorkloads(lowering: Lowering, network: NetworkPlan): NetworkView {
  return network.kind === "existing" ? existingView(lowering, network) : networkOfPlatform(lowering, zonesOf(network));
}

/** Source: RFC 1918. */
const PRIVATE_CIDRS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

function existingNetwork(lowering: Lowering, plan: ExistingNetworkPlan, appTags: Tags): NetworkPart {
  const view = existingView(lowering, plan);
  const resources = endpointResources({
    services: plan.endpoints,
    isInChina: isInChina(lowering),
    vpc: view.vpc,
    subnets: view.privateSubnets,
    routeTables: plan.routeTableIds.map((id) => outsideId(lowering, id)),
    users: Object.fromEntries(PRIVATE_CIDRS.map((cidr) => [hashed(cidr), cidr])),
    tags: templateTags({ Name: lowering.prefix, ...appTags }),
  });
  return { inPlatform: view, cidrs: PRIVATE_CIDRS, resources, outputs: {} };
}

function isInChina({ place }: Lowering): boolean {
  return place.partition === "aws-cn";
}

function existingView(lowering: Lowering, plan: ExistingNetworkPlan): NetworkView {
  const { vpcId = "", privateSubnetIds, publicSubnetIds } = plan;
  return {
    vpc: outsideId(lowering, vpcId),
    privateSubnets: outsideIds(lowering, privateSubnetIds),
    privateSubnetCount: idsOf(privateSubnetIds).length,
    publicSubnets: outsideIds(lowering, publicSubnetIds),
  };
}

function outsideIds(lowering: Lowering, ids: ExistingNetworkPlan["privateSubnetIds"]): NetworkView["privateSubnets"] {
  return isReference(ids)
    ? outsideList(lowering, ids, "List<AWS::EC2::Subnet::Id>")
    : ids.map((id) => outsideId(lowering, id));
}

function zonesOf({ availabilityZones }: NewNetworkPlan): number {
  return within(availabilityZones, AVAILABILITY_ZONES.min, AVAILABILITY_ZONES.max);
}

function newNetwork(
  lowering: Lowering,
  plan: NewNetworkPlan,
  appTags: Tags,
  { services, hasPublicTasks, isNeeded }: NetworkNeeds,
): NetworkPart {
  const { cidr } = plan;
  const zones = zonesOf(plan);
  const nats = within(plan.natGateways, 0, zones);
  const blocks = zoneBlocks(cidr, zones) ?? [];
  const tags = (name: string) => templateTags({ Name: name, ...appTags }, plan.tags);
  const each = Array.from({ length: zones }, (_, index) => index + 1);
  const context: NewNetworkContext = {
    prefix: lowering.prefix,
    tags,
    nats,
    place: (zone) => placeOf(zone, plan.zones),
  };
  const view = {
    vpc: ref("Vpc"),
    publicSubnets: each.map((zone) => ref(`PublicSubnet${zone}`)),
    privateSubnets: each.map((zone) => ref(`PrivateSubnet${zone}`)),
    privateSubnetCount: zones,
  };
  if (!isNeeded) return { inPlatform: view, cidrs: [cidr], resources: {}, outputs: {} };
  return {
    inPlatform: view,
    cidrs: [cidr],
    internet: plan.ipv6 ? ["PublicRoute", ...publicIpv6Ids(zones)] : "PublicRoute",
    isDualStack: plan.ipv6,
    resources: {
      ...vpcResources(cidr, context),
      ...Object.assign({}, ...each.map((zone) => publicResources(zone, blocks[zone - 1]?.public ?? cidr, context))),
      ...Object.assign({}, ...each.map((zone) => privateResources(zone, blocks[zone - 1]?.private ?? cidr, context))),
      ...(plan.ipv6 ? ipv6Resources({ zones, leadsOut: nats > 0, tags: tags(lowering.prefix) }) : {}),
      ...(plan.flowLogs === undefined
        ? {}
        : flowLogResources(plan.flowLogs, tags(lowering.prefix), (id) => outsideId(lowering, id))),
      ...endpointResources({
        services: ["s3", ...plan.endpoints, ...services],
        isInChina: isInChina(lowering),
        vpc: ref("Vpc"),
        subnets: view.privateSubnets,
        routeTables: each.map((zone) => ref(`PrivateRouteTable${zone}`)),
        users: usersOf(blocks, hasPublicTasks),
        tags: tags(lowering.prefix),
      }),
    },
    outputs: networkOutputs(each),
  };
}

/** The blocks of the subnets that tasks run in. */
function usersOf(blocks: readonly ZoneBlocks[], hasPublicTasks: boolean): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...blocks.map((block, index) => [index + 1, block.private] as const),
    ...(hasPublicTasks ? blocks.map((block, index) => [`Public${index + 1}`, block.public] as const) : []),
  ]);
}

/** The nearest count that is allowed; another one has a finding. */
function within(count: number, min: number, max: number): number {
  return Math.min(Math.max(count, min), max);
}

interface NewNetworkContext {
  readonly prefix: string;
  readonly tags: (name: string) => ReturnType<typeof templateTags>;
  readonly nats: number;
  readonly place: (zone: number) => ZonePlace;
}

type ZonePlace = { readonly AvailabilityZone: Value<string> } | { readonly AvailabilityZoneId: string };

/** What the platform gives of a network, by the names of its outputs. */
export const NETWORK_OUTPUTS: ReadonlySet<string> = new Set(["Vpc", "PublicSubnets", "PrivateSubnets"]);

function networkOfPlatform(lowering: Lowering, privateSubnetCount: number): NetworkView {
  return {
    vpc: fromPlatform(lowering, "Vpc", "AWS::EC2::VPC::Id"),
    publicSubnets: fromPlatform(lowering, "PublicSubnets", "List<AWS::EC2::Subnet::Id>"),
    privateSubnets: fromPlatform(lowering, "PrivateSubnets", "List<AWS::EC2::Subnet::Id>"),
    privateSubnetCount,
  };
}

function networkOutputs(zones: readonly number[]): Readonly<Record<string, Output>> {
  const subnets = (name: string): Output => ({
    Value: { "Fn::Join": [",", zones.map((zone) => ref(`${name}${zone}`))] },
  });
  return {
    Vpc: { Value: ref("Vpc") },
    PublicSubnets: subnets("PublicSubnet"),
    PrivateSubnets: subnets("PrivateSubnet"),
  };
}

function vpcResources(cidr: string, { prefix, tags }: NewNetworkContext): Readonly<Record<string, Resource>> {
  return {
    Vpc: resource("AWS::EC2::VPC", {
      CidrBlock: cidr,
      EnableDnsHostnames: true,
      EnableDnsSupport: true,
      Tags: tags(prefix),
    }),
    InternetGateway: resource("AWS::EC2::InternetGateway", { Tags: tags(prefix) }),
    InternetGatewayAttachment: resource("AWS::EC2::VPCGatewayAttachment", {
      VpcId: ref("Vpc"),
      InternetGatewayId: ref("InternetGateway"),
    }),
    PublicRouteTable: resource("AWS::EC2::RouteTable", { VpcId: ref("Vpc"), Tags: tags(`${prefix}-public`) }),
    PublicRoute: resource(
      "AWS::EC2::Route",
      { RouteTableId: ref("PublicRouteTable"), DestinationCidrBlock: "0.0.0.0/0", GatewayId: ref("InternetGateway") },
      { DependsOn: "InternetGatewayAttachment" },
    ),
  };
}

function publicResources(zone: number, block: string, context: NewNetworkContext): Readonly<Record<string, Resource>> {
  const name = `PublicSubnet${zone}`;
  return {
    [name]: subnet(context.place(zone), block, context.tags(`${context.prefix}-public-${zone}`)),
    [`${name}RouteTableAssociation`]: association(name, "PublicRouteTable"),
    ...(zone <= context.nats ? natResources(zone, context) : {}),
  };
}

function natResources(zone: number, { prefix, tags }: NewNetworkContext): Readonly<Record<string, Resource>> {
  const address = `NatAddress${zone}`;
  return {
    [address]: resource(
      "AWS::EC2::EIP",
      { Domain: "vpc", Tags: tags(`${prefix}-nat-${zone}`) },
      { DependsOn: "InternetGatewayAttachment" },
    ),
    [`NatGateway${zone}`]: resource(
      "AWS::EC2::NatGateway",
      {
        SubnetId: ref(`PublicSubnet${zone}`),
        AllocationId: getAtt(address, "AllocationId"),
        Tags: tags(`${prefix}-${zone}`),
      },
      { DependsOn: "PublicRoute" },
    ),
  };
}

function privateResources(zone: number, block: string, context: NewNetworkContext): Readonly<Record<string, Resource>> {
  const name = `PrivateSubnet${zone}`;
  const table = `PrivateRouteTable${zone}`;
  const { prefix, tags, nats } = context;
  return {
    [name]: subnet(context.place(zone), block, tags(`${prefix}-private-${zone}`)),
    [table]: resource("AWS::EC2::RouteTable", { VpcId: ref("Vpc"), Tags: tags(`${prefix}-private-${zone}`) }),
    [`${name}RouteTableAssociation`]: association(name, table),
    ...(nats === 0 ? {} : { [`PrivateRoute${zone}`]: natRoute(table, Math.min(zone, nats)) }),
  };
}

function natRoute(table: string, nat: number): Resource {
  return resource("AWS::EC2::Route", {
    RouteTableId: ref(table),
    DestinationCidrBlock: "0.0.0.0/0",
    NatGatewayId: ref(`NatGateway${nat}`),
  });
}

function subnet(place: ZonePlace, block: string, tags: ReturnType<typeof templateTags>): Resource {
  return resource("AWS::EC2::Subnet", {
    VpcId: ref("Vpc"),
    CidrBlock: block,
    ...place,
    Tags: tags,
  });
}

/** `use1-az1` and the like, which mean the same zone in every account. */
const ZONE_ID = /^[a-z0-9]+-az\d+$/;

function placeOf(zone: number, given: readonly string[] | undefined): ZonePlace {
  const name = given?.[zone - 1];
  if (name === undefined) return { AvailabilityZone: { "Fn::Select": [zone - 1, { "Fn::GetAZs": "" }] } };
  return ZONE_ID.test(name) ? { AvailabilityZoneId: name } : { AvailabilityZone: name };
}

function association(name: string, table: string): Resource {
  return resource("AWS::EC2::SubnetRouteTableAssociation", { SubnetId: ref(name), RouteTableId: ref(table) });
}
