import type { OutputReference } from "@ecs-dsl/dsl";
import type { Intrinsic } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";
import type { NetworkView } from "../platform/network/network-view.ts";
import { Deferred } from "../resolve/deferred.ts";
import { writtenText } from "./outside-values.ts";
import { fromPlatform } from "../resolve/stack-outputs.ts";

/** What a network gives others: the property of one that exists, the output of the platform, and the view's name of it. */
const VALUES = {
  vpcId: { of: "vpcId", output: "Vpc", view: "vpc" },
  privateSubnets: { of: "privateSubnetIds", output: "PrivateSubnets", view: "privateSubnets" },
  publicSubnets: { of: "publicSubnetIds", output: "PublicSubnets", view: "publicSubnets" },
} as const;

type NetworkValue = keyof typeof VALUES;

/** The value of a network that a reference is about. */
export function networkValue({ resource, output, access, at }: OutputReference): NetworkValue | undefined {
  const isOfNetwork = resource.kind === "network" && access === undefined && at === undefined;
  return isOfNetwork && isValue(output) ? output : undefined;
}

function isValue(output: string): output is NetworkValue {
  return Object.hasOwn(VALUES, output);
}

/** The value in text: a list stands there with commas. */
export function networkText(lowering: Lowering, value: NetworkValue, { resource }: OutputReference): string | Deferred {
  const { of, output } = VALUES[value];
  if (resource.source === "existing") return writtenText(lowering, Reflect.get(resource.props, of));
  if (value === "vpcId") return new Deferred("${VPC_ID}", fromPlatform(lowering, output, "AWS::EC2::VPC::Id"));
  const list = fromPlatform(lowering, output, "List<AWS::EC2::Subnet::Id>");
  return new Deferred(`\${${value === "privateSubnets" ? "PRIVATE" : "PUBLIC"}_SUBNETS}`, { "Fn::Join": [",", list] });
}

/** The value in a property of a resource, which takes a list as it is. */
export function networkTemplate(network: NetworkView, value: NetworkValue): string | Intrinsic | readonly unknown[] {
  return network[VALUES[value].view];
}
