import { expect, it } from "vitest";
import { cidrIngress } from "../../../../src/lower/platform/network/cidr-ingress.ts";

it("lets addresses of IPv6 in, too", () => {
  const { Properties } = cidrIngress("EdgeSecurityGroup", "::/0", 443);
  expect(Properties).toMatchObject({ CidrIpv6: "::/0" });
  expect(Properties).not.toHaveProperty("CidrIp");
});

it("lets addresses in at one port of a security group, by a rule of its own", () => {
  expect(cidrIngress("EdgeSecurityGroup", "10.0.0.0/16", 443)).toEqual({
    Type: "AWS::EC2::SecurityGroupIngress",
    Properties: {
      GroupId: { "Fn::GetAtt": ["EdgeSecurityGroup", "GroupId"] },
      IpProtocol: "tcp",
      FromPort: 443,
      ToPort: 443,
      CidrIp: "10.0.0.0/16",
    },
  });
});
