import { describe, expect, it } from "vitest";
import { network } from "../../../../src/live/doctor/checks/network.ts";
import { type Answers, denied } from "../../answers.ts";
import { patient, says } from "../patients.ts";

const service = (assignPublicIp: "DISABLED" | "ENABLED" = "DISABLED") => ({
  desiredCount: 1,
  runningCount: 0,
  networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], assignPublicIp } },
});
const vpc = (route: object, endpoints: readonly string[] = []): Answers => ({
  "ec2:DescribeSubnets": () => ({ Subnets: [{ SubnetId: "subnet-1", VpcId: "vpc-1" }] }),
  "ec2:DescribeRouteTables": () => ({
    RouteTables: [{ Associations: [{ Main: true }], Routes: [{ DestinationCidrBlock: "0.0.0.0/0", ...route }] }],
  }),
  "ec2:DescribeVpcEndpoints": () => ({
    VpcEndpoints: endpoints.map((name) => ({
      ServiceName: `com.amazonaws.us-east-1.${name}`,
      State: "Available" as const,
    })),
  }),
});
const GATEWAY = { GatewayId: "igw-1" };
const GONE = { NatGatewayId: "nat-1", State: "blackhole" };

describe("network", () => {
  it("finds public subnets whose tasks have no address", async () => {
    const { findings } = await network.examine(patient({ service: service() }, vpc(GATEWAY)));
    expect(findings).toMatchObject([
      {
        likelihood: "certain",
        says: "From subnet subnet-1 tasks do not reach ecr.api, ecr.dkr, s3.",
        evidence: [
          "subnet-1: its default route is an internet gateway, and tasks have no public address.",
          "No endpoint of the VPC is for it.",
        ],
      },
    ]);
    expect(says(await network.examine(patient({ service: service("ENABLED") }, vpc(GATEWAY))))).toEqual([]);
  });

  it("finds endpoints that are missing, and none where all are there", async () => {
    const some = await network.examine(patient({ service: service() }, vpc(GONE, ["ecr.api", "s3"])));
    expect(says(some)).toEqual(["From subnet subnet-1 tasks do not reach ecr.dkr."]);
    expect(
      says(await network.examine(patient({ service: service() }, vpc(GONE, ["ecr.api", "ecr.dkr", "s3"])))),
    ).toEqual([]);
    const containers = [{ image: "nginx:1", secrets: [{ name: "A", valueFrom: "/a" }] }];
    expect(says(await network.examine(patient({ service: service(), containers }, vpc(GONE, ["ssm"]))))).toEqual([
      "From subnet subnet-1 tasks do not reach the registry of nginx:1.",
    ]);
  });

  it("finds nothing behind a NAT gateway, and asks nothing where a task runs", async () => {
    expect(says(await network.examine(patient({ service: service() }, vpc({ NatGatewayId: "nat-1" }))))).toEqual([]);
    expect(await network.examine(patient({ service: { ...service(), runningCount: 1 } }))).toEqual({
      findings: [],
      unseen: [],
    });
  });

  it.each(["ec2:DescribeSubnets", "ec2:DescribeRouteTables", "ec2:DescribeVpcEndpoints"] as const)(
    "says that it may not look: %s",
    async (call) => {
      const answers = { ...vpc(GATEWAY), [call]: denied };
      expect(await network.examine(patient({ service: service() }, answers))).toMatchObject({
        findings: [],
        unseen: [{ action: call }],
      });
    },
  );
});
