import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource } from "../../../cloudformation/template.ts";
import type { templateTags } from "../../fields/tags.ts";
import { AVAILABILITY_ZONES } from "./cidr.ts";

/** What of a network of so many zones IPv6 comes to. */
interface DualStack {
  readonly zones: number;
  /** Whether tasks in private subnets reach the internet. */
  readonly leadsOut: boolean;
  readonly tags: ReturnType<typeof templateTags>;
}

/** Every address of IPv6. */
export const EVERYWHERE_IPV6 = "::/0";

/**
 * A block of Amazon's for the VPC and one for each subnet, all resources of their own: subnets that tasks run in stay what they are.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-migrate-ipv6.html. Checked 2026-11-29.
 */
export function ipv6Resources({ zones, leadsOut, tags }: DualStack): Readonly<Record<string, Resource>> {
  const each = Array.from({ length: zones }, (_, index) => index + 1);
  return {
    Ipv6Block: resource("AWS::EC2::VPCCidrBlock", { VpcId: ref("Vpc"), AmazonProvidedIpv6CidrBlock: true }),
    PublicRouteIpv6: resource(
      "AWS::EC2::Route",
      {
        RouteTableId: ref("PublicRouteTable"),
        DestinationIpv6CidrBlock: EVERYWHERE_IPV6,
        GatewayId: ref("InternetGateway"),
      },
      { DependsOn: ["InternetGatewayAttachment", "Ipv6Block"] },
    ),
    ...Object.fromEntries(each.map((zone) => [blockOf("Public", zone), subnetBlock("Public", zone)])),
    ...Object.fromEntries(each.map((zone) => [blockOf("Private", zone), subnetBlock("Private", zone)])),
    ...(leadsOut ? waysOut(each, tags) : {}),
  };
}

/** What an internet-facing load balancer with addresses of both kinds waits for. */
export function publicIpv6Ids(zones: number): readonly string[] {
  return ["PublicRouteIpv6", ...Array.from({ length: zones }, (_, index) => blockOf("Public", index + 1))];
}

type Kind = "Public" | "Private";

function blockOf(kind: Kind, zone: number): string {
  return `${kind}Subnet${zone}Ipv6Block`;
}

const SUBNETS = { Public: 0, Private: AVAILABILITY_ZONES.max } as const;

/** The block of a zone stays what it is when zones after it come and go. */
function subnetBlock(kind: Kind, zone: number): Resource {
  const ofVpc = { "Fn::Select": [0, getAtt("Vpc", "Ipv6CidrBlocks")] } as const;
  const blocks = { "Fn::Cidr": [ofVpc, 2 * AVAILABILITY_ZONES.max, 64] } as const;
  return resource(
    "AWS::EC2::SubnetCidrBlock",
    { SubnetId: ref(`${kind}Subnet${zone}`), Ipv6CidrBlock: { "Fn::Select": [SUBNETS[kind] + zone - 1, blocks] } },
    { DependsOn: "Ipv6Block" },
  );
}

/** Private subnets reach the internet by IPv6 where they do so by IPv4, and cannot be reached from there. */
function waysOut(zones: readonly number[], tags: DualStack["tags"]): Readonly<Record<string, Resource>> {
  return {
    EgressOnlyInternetGateway: resource("AWS::EC2::EgressOnlyInternetGateway", { VpcId: ref("Vpc"), Tags: tags }),
    ...Object.fromEntries(zones.map((zone) => [`PrivateRoute${zone}Ipv6`, privateRoute(zone)])),
  };
}

function privateRoute(zone: number): Resource {
  return resource(
    "AWS::EC2::Route",
    {
      RouteTableId: ref(`PrivateRouteTable${zone}`),
      DestinationIpv6CidrBlock: EVERYWHERE_IPV6,
      EgressOnlyInternetGatewayId: ref("EgressOnlyInternetGateway"),
    },
    { DependsOn: "Ipv6Block" },
  );
}
