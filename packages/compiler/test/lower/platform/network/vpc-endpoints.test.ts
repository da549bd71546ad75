import { describe, expect, it } from "vitest";
import { type Endpoints, endpointResources } from "../../../../src/lower/platform/network/vpc-endpoints.ts";

const NETWORK: Endpoints = {
  services: [],
  isInChina: false,
  vpc: { Ref: "Vpc" },
  subnets: [{ Ref: "PrivateSubnet1" }],
  routeTables: [{ Ref: "PrivateRouteTable1" }],
  users: { "1": "10.0.96.0/19" },
  tags: undefined,
};

function services(more: Partial<Endpoints>): readonly string[] {
  const names = Object.values(endpointResources({ ...NETWORK, ...more })).map(({ Properties }): unknown =>
    Reflect.get(Object(Properties), "ServiceName"),
  );
  return names.flatMap((name) => (name === undefined ? [] : [String(Reflect.get(Object(name), "Fn::Sub"))]));
}

const inRegion = (name: string) => `com.amazonaws.\${AWS::Region}.${name}`;

describe("endpoints", () => {
  it("are one for each service, however it is called and however often", () => {
    expect(services({ services: ["sqs", "s3", "ecr", "cloudwatch", "sqs", "ecr.api", "monitoring"] })).toEqual(
      ["ecr.api", "ecr.dkr", "monitoring", "s3", "sqs"].map(inRegion),
    );
  });

  it("are of services that we know nothing of, by the name that is given", () => {
    expect(services({ services: ["braket"] })).toEqual([inRegion("braket")]);
  });

  it("have a prefix for some services in China", () => {
    expect(services({ isInChina: true, services: ["ecr", "logs", "s3", "transcribe"] })).toEqual([
      `cn.${inRegion("ecr.api")}`,
      `cn.${inRegion("ecr.dkr")}`,
      inRegion("logs"),
      inRegion("s3"),
      `cn.${inRegion("transcribe")}.cn`,
    ]);
  });

  it("are entries of the route tables where AWS has that, and need no security group", () => {
    const resources = endpointResources({ ...NETWORK, services: ["s3", "dynamodb"] });
    expect(Object.keys(resources)).toEqual(["DynamodbEndpoint", "S3Endpoint"]);
    expect(resources["S3Endpoint"]?.Properties).toMatchObject({
      VpcEndpointType: "Gateway",
      RouteTableIds: NETWORK.routeTables,
    });
  });

  it("are reached from the subnets of tasks alone", () => {
    const users = { "1": "10.0.96.0/19", "2": "10.0.128.0/19" };
    const resources = endpointResources({ ...NETWORK, services: ["sqs"], users });
    expect(resources["SqsEndpoint"]?.Properties).toMatchObject({
      VpcEndpointType: "Interface",
      PrivateDnsEnabled: true,
      SubnetIds: NETWORK.subnets,
      SecurityGroupIds: [{ Ref: "VpcEndpointsGroup" }],
    });
    expect(resources["VpcEndpointsGroup"]?.Properties).not.toHaveProperty("SecurityGroupIngress");
    expect(["1", "2"].map((zone) => resources[`VpcEndpointsIngress${zone}`]?.Properties)).toMatchObject(
      Object.values(users).map((CidrIp) => ({ FromPort: 443, ToPort: 443, CidrIp })),
    );
  });
});
