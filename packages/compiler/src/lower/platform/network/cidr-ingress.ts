import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Resource, type Value } from "../../../cloudformation/template.ts";

/** Lets these addresses, or what has that other security group, in at a TCP port of what has the security group. */
export function cidrIngress(securityGroup: string, from: Value<string>, port: number): Resource {
  return resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: getAtt(securityGroup, "GroupId"),
    IpProtocol: "tcp",
    FromPort: port,
    ToPort: port,
    ...ingressSource(from),
  });
}

/** A block of addresses, a prefix list or a security group, as what comes from outside is one. */
export function ingressSource(from: Value<string>) {
  if (typeof from !== "string") return { SourceSecurityGroupId: from };
  if (from.startsWith("pl-")) return { SourcePrefixListId: from };
  if (from.startsWith("sg-")) return { SourceSecurityGroupId: from };
  return from.includes(":") ? { CidrIpv6: from } : { CidrIp: from };
}
