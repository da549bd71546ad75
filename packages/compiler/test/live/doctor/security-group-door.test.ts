import type { IpPermission } from "@aws-sdk/client-ec2";
import { describe, expect, it } from "vitest";
import { doorOf } from "../../../src/live/doctor/security-group-door.ts";
import { type Answers, denied } from "../answers.ts";
import { patient, says } from "./patients.ts";

const service = { networkConfiguration: { awsvpcConfiguration: { subnets: [], securityGroups: ["sg-api"] } } };
const answers = (IpPermissions: IpPermission[]): Answers => ({
  "elasticloadbalancing:DescribeTargetGroups": () => ({ TargetGroups: [{ LoadBalancerArns: ["lb"] }] }),
  "elasticloadbalancing:DescribeLoadBalancers": () => ({ LoadBalancers: [{ SecurityGroups: ["sg-edge"] }] }),
  "ec2:DescribeSecurityGroups": () => ({ SecurityGroups: [{ IpPermissions }] }),
});
const edge = [{ GroupId: "sg-edge" }];

describe("doorOf", () => {
  it.each([
    [true, []],
    [true, [{ IpProtocol: "tcp", FromPort: 80, ToPort: 80, UserIdGroupPairs: edge }]],
    [true, [{ IpProtocol: "tcp", FromPort: 8080, ToPort: 8080, UserIdGroupPairs: [{ GroupId: "sg-other" }] }]],
    [false, [{ IpProtocol: "tcp", FromPort: 8000, ToPort: 9000, UserIdGroupPairs: edge }]],
    [false, [{ IpProtocol: "-1", UserIdGroupPairs: edge }]],
    [false, [{ IpProtocol: "tcp", FromPort: 8080, ToPort: 8080, IpRanges: [{ CidrIp: "10.0.0.0/16" }] }]],
  ])("is shut: %s", async (isShut, permissions) => {
    const examined = await doorOf(patient({ service }, answers(permissions)), "group", 8080);
    expect(says(examined)).toHaveLength(isShut ? 1 : 0);
  });

  it("is not known of what has no security group, and of what nobody may see", async () => {
    expect(await doorOf(patient({ service: {} }), "group", 8080)).toEqual({ findings: [], unseen: [] });
    const unseen = patient({ service }, { ...answers([]), "elasticloadbalancing:DescribeLoadBalancers": denied });
    expect(await doorOf(unseen, "group", 8080)).toMatchObject({
      findings: [],
      unseen: [{ action: "elasticloadbalancing:DescribeLoadBalancers" }],
    });
  });
});
