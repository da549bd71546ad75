import { asText, listAt, type Json, type JsonMap, textAt, valueAt } from "./json.ts";
import { factsOf } from "./resource-facts.ts";
import { LISTENER, LISTENER_CERTIFICATE, LISTENER_RULE, SECURITY_GROUP_INGRESS, SERVICE } from "./resource-types.ts";
import { endpointsOf } from "./service-connect.ts";

/** Properties that no two resources may have alike. The specification does not say it. */
const EXCLUSIVE: Readonly<Record<string, readonly string[]>> = {
  [LISTENER]: ["LoadBalancerArn", "Port"],
  [LISTENER_RULE]: ["ListenerArn", "Priority"],
  "AWS::ApplicationAutoScaling::ScalableTarget": ["ResourceId", "ScalableDimension"],
  "AWS::EC2::Route": ["RouteTableId", "DestinationCidrBlock", "DestinationIpv6CidrBlock"],
  [SECURITY_GROUP_INGRESS]: [
    "GroupId",
    "IpProtocol",
    "FromPort",
    "ToPort",
    "SourceSecurityGroupId",
    "CidrIp",
    "CidrIpv6",
    "SourcePrefixListId",
  ],
  "AWS::EC2::Subnet": ["VpcId", "CidrBlock"],
  "AWS::EC2::SubnetRouteTableAssociation": ["SubnetId"],
  "AWS::EC2::VPCEndpoint": ["VpcId", "ServiceName"],
  "AWS::EC2::VPCGatewayAttachment": ["VpcId"],
  "AWS::ECS::ClusterCapacityProviderAssociations": ["Cluster"],
  "AWS::Route53::RecordSet": ["HostedZoneId", "Name", "Type", "SetIdentifier"],
};

/** Within what a physical name is the only one; a region, where nothing stands here. */
const NAME_WITHIN: Readonly<Record<string, string>> = {
  [SERVICE]: "Cluster",
  "AWS::ApplicationAutoScaling::ScalingPolicy": "ScalingTargetId",
  "AWS::EC2::SecurityGroup": "VpcId",
  "AWS::ServiceDiscovery::PrivateDnsNamespace": "Vpc",
  "AWS::ServiceDiscovery::Service": "NamespaceId",
};

/** The physical name that a template gives. */
export function nameOf(type: string, properties: JsonMap): string | undefined {
  return textAt(properties, factsOf(type)?.name ?? "");
}

/** What a resource holds and no other can hold at the same time. */
export function placesOf(type: string, properties: JsonMap, region: string): readonly string[] {
  const name = nameOf(type, properties);
  const exclusive = EXCLUSIVE[type]?.map((property) => properties[property] ?? null);
  return [
    ...(name === undefined ? [] : [`${type} named ${name} in ${scopeOfName(type, properties, region)}`]),
    ...(exclusive === undefined ? [] : [`${type} ${JSON.stringify(exclusive)}`]),
    ...certificatesOf(type, properties).map((arn) => `${type} ${JSON.stringify([properties["ListenerArn"], arn])}`),
    ...listAt(properties, "DistributionConfig", "Aliases").map((alias) => `${type} alias ${asText(alias)}`),
    ...endpointsOf(properties).map(({ key }) => `${key} of ${region}`),
  ];
}

export function isName(place: string): boolean {
  return place.includes(" named ");
}

function scopeOfName(type: string, properties: JsonMap, region: string): string {
  return type.startsWith("AWS::IAM::") ? "the account" : asText(properties[NAME_WITHIN[type] ?? ""] ?? region);
}

/** The certificates that a ListenerCertificate adds to its listener. */
export function certificatesOf(type: string, properties: JsonMap): readonly Json[] {
  if (type !== LISTENER_CERTIFICATE) return [];
  return listAt(properties, "Certificates").map((one) => valueAt(one, "CertificateArn") ?? null);
}
