import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Resource } from "../../../cloudformation/template.ts";

/** Lets these addresses in at a TCP port of what has the security group. */
export function cidrIngress(securityGroup: string, cidr: string, port: number): Resource {
  return resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: getAtt(securityGroup, "GroupId"),
    IpProtocol: "tcp",
    FromPort: port,
    ToPort: port,
    ...(cidr.includes(":") ? { CidrIpv6: cidr } : { CidrIp: cidr }),
  });
}
