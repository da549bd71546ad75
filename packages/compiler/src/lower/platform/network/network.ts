import type { Network } from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Intrinsic, type Output, type Resource } from "../../../cloudformation/template.ts";
import { cidrBlocks } from "./cidr.ts";
import type { NetworkIds, NetworkView } from "./network-view.ts";
import { exported, imported, platformStack } from "../../resolve/stack-outputs.ts";
import type { Lowering } from "../../lowering.ts";
import { conformed } from "../../plan/named-plans.ts";
import { noun, reportAt, type Noun } from "../../plan/noun.ts";
import { EXISTING_NETWORK_PROPS, NEW_NETWORK_PROPS } from "../../plan/props.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import { checkExistingNetwork } from "../../checks/network.ts";
import { endpointResources, type EndpointNeeds } from "./vpc-endpoints.ts";

export interface NetworkPart {
  readonly subject: Noun;
  /** True without a way to the internet: tasks reach nothing but VPC endpoints. */
  readonly isIsolated: boolean;
  readonly inPlatform: NetworkView;
  readonly inWorkloads: NetworkView;
  /** Addresses inside: of the new VPC, or every private one. */
  readonly cidrs: readonly string[];
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
}

/** The network of an environment: the one that is given, a new one otherwise. */
export function networkPart(
  lowering: Lowering,
  network: Network | undefined,
  tags: Tags,
  needs: EndpointNeeds,
): NetworkPart {
  const node = network ?? { kind: "network", props: {} };
  const subject = noun(node, "network", "the network");
  const { props } = node;
  if (props !== null && typeof props === "object" && "vpcId" in props && props.vpcId !== undefined) {
    const existing = conformed(lowering, subject, EXISTING_NETWORK_PROPS, props);
    checkExistingNetwork(lowering, subject, existing);
    return existingNetwork(subject, existing);
  }
  return newNetwork(lowering, subject, conformed(lowering, subject, NEW_NETWORK_PROPS, props), tags, needs);
}

/** Source: RFC 1918. */
const PRIVATE_CIDRS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

function existingNetwork(
  subject: Noun,
  { vpcId = "", privateSubnetIds = [], publicSubnetIds = [] }: NetworkIds,
): NetworkPart {
  const view = { vpc: vpcId, privateSubnets: privateSubnetIds, publicSubnets: publicSubnetIds };
  return {
    subject,
    isIsolated: false,
    inPlatform: view,
    inWorkloads: view,
    cidrs: PRIVATE_CIDRS,
    resources: {},
    outputs: {},
  };
}

interface NewNetworkProps {
  readonly cidr?: string;
  readonly availabilityZones?: number;
  readonly natGateways?: number;
  readonly tags?: Tags;
}

/** Public and private blocks of three zones, and two to spare. */
const BLOCKS = 8;
const FIRST_PRIVATE_BLOCK = 3;

function newNetwork(
  lowering: Lowering,
  subject: Noun,
  props: NewNetworkProps,
  appTags: Tags,
  needs: EndpointNeeds,
): NetworkPart {
  const { cidr = "10.0.0.0/16" } = props;
  const zones = countOf(lowering, subject, "availabilityZones", props.availabilityZones ?? 2, [2, 3]);
  const nats = countOf(lowering, subject, "natGateways", props.natGateways ?? 1, [0, zones]);
  const blocks = cidrBlocks(cidr, BLOCKS) ?? reportCidr(lowering, subject, cidr);
  const tags = (name: string) => templateTags({ Name: name, ...appTags }, props.tags);
  const each = Array.from({ length: zones }, (_, index) => index + 1);
  const context: NewNetworkContext = { prefix: lowering.prefix, tags, nats };
  return {
    subject,
    isIsolated: nats === 0,
    inPlatform: {
      vpc: ref("Vpc"),
      publicSubnets: each.map((zone) => ref(`PublicSubnet${zone}`)),
      privateSubnets: each.map((zone) => ref(`PrivateSubnet${zone}`)),
    },
    inWorkloads: importedNetwork(platformStack(lowering), each),
    cidrs: [cidr],
    resources: {
      ...vpcResources(cidr, context),
      ...Object.assign({}, ...each.map((zone) => publicResources(zone, blocks[zone - 1] ?? cidr, context))),
      ...Object.assign(
        {},
        ...each.map((zone) => privateResources(zone, blocks[FIRST_PRIVATE_BLOCK + zone - 1] ?? cidr, context)),
      ),
      ...endpointResources({
        ...needs,
        isIsolated: nats === 0,
        isInChina: lowering.place.partition === "aws-cn",
        cidr,
        zones: each,
        tags: tags(lowering.prefix),
      }),
    },
    outputs: networkOutputs(platformStack(lowering), each),
  };
}

interface NewNetworkContext {
  readonly prefix: string;
  readonly tags: (name: string) => ReturnType<typeof templateTags>;
  readonly nats: number;
}

function importedNetwork(stack: string, zones: readonly number[]): NetworkView {
  return {
    vpc: imported(stack, "Vpc"),
    publicSubnets: zones.map((zone) => imported(stack, `PublicSubnet${zone}`)),
    privateSubnets: zones.map((zone) => imported(stack, `PrivateSubnet${zone}`)),
  };
}

function networkOutputs(stack: string, zones: readonly number[]): Readonly<Record<string, Output>> {
  const names = ["Vpc", ...zones.map((zone) => `PublicSubnet${zone}`), ...zones.map((zone) => `PrivateSubnet${zone}`)];
  return Object.fromEntries(names.map((name) => [name, exported(stack, name, ref(name))]));
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
    [name]: subnet(zone, block, context.tags(`${context.prefix}-public-${zone}`)),
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
    [name]: subnet(zone, block, tags(`${prefix}-private-${zone}`)),
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

function subnet(zone: number, block: string, tags: ReturnType<typeof templateTags>): Resource {
  return resource("AWS::EC2::Subnet", {
    VpcId: ref("Vpc"),
    CidrBlock: block,
    AvailabilityZone: zoneName(zone),
    Tags: tags,
  });
}

function zoneName(zone: number): Intrinsic {
  return { "Fn::Select": [zone - 1, { "Fn::GetAZs": "" }] };
}

function association(name: string, table: string): Resource {
  return resource("AWS::EC2::SubnetRouteTableAssociation", { SubnetId: ref(name), RouteTableId: ref(table) });
}

/** The count within its limits; beyond them it is reported and the nearest limit stands in. */
function countOf(
  lowering: Lowering,
  subject: Noun,
  name: string,
  count: number,
  [min, max]: readonly [min: number, max: number],
): number {
  if (count >= min && count <= max) return count;
  reportAt(lowering.report, subject, [name], {
    code: "config/network-count",
    message: `The network has ${count} for \`${name}\`, which takes ${min} to ${max}.`,
    help: `Set \`${name}\` to ${count < min ? min : max}.`,
  });
  return count < min ? min : max;
}

function reportCidr(lowering: Lowering, subject: Noun, cidr: string): readonly string[] {
  reportAt(lowering.report, subject, ["cidr"], {
    code: "config/network-cidr",
    message: `The network's block is ${shown(cidr)}; a VPC with ${BLOCKS} subnets takes a block from /16 to /25 that begins at its first address.`,
    help: 'Set `cidr` to "10.0.0.0/16".',
  });
  return [];
}
