import { describe, expect, it } from "vitest";
import { endpointResources } from "../../../../src/lower/platform/network/vpc-endpoints.ts";

const NOTHING = { secretsManager: false, parameters: false, executeCommand: false, serviceConnect: false };
const NETWORK = { isIsolated: true, isInChina: false, cidr: "10.0.0.0/16", zones: [1, 2], tags: undefined };

function services(more: Partial<Parameters<typeof endpointResources>[0]>): readonly string[] {
  const names = Object.values(endpointResources({ ...NOTHING, ...NETWORK, ...more })).map(({ Properties }): unknown =>
    Reflect.get(Object(Properties), "ServiceName"),
  );
  return names.flatMap((name) => (name === undefined ? [] : [String(Reflect.get(Object(name), "Fn::Sub"))]));
}

describe("endpoints", () => {
  it("are the free one to S3 where tasks reach the internet", () => {
    expect(services({ isIsolated: false, secretsManager: true })).toEqual(["com.amazonaws.${AWS::Region}.s3"]);
  });

  it("are those that a task needs to start where they do not", () => {
    const start = ["s3", "ecr.api", "ecr.dkr", "logs"].map((name) => `com.amazonaws.\${AWS::Region}.${name}`);
    expect(services({})).toEqual(start);
    const all = { secretsManager: true, parameters: true, executeCommand: true, serviceConnect: true };
    expect(services(all).slice(4)).toEqual(
      ["secretsmanager", "ssm", "ssmmessages", "ecs-agent"].map((name) => `com.amazonaws.\${AWS::Region}.${name}`),
    );
  });

  it("have a prefix for ECR in China", () => {
    expect(services({ isInChina: true })).toEqual([
      "com.amazonaws.${AWS::Region}.s3",
      "cn.com.amazonaws.${AWS::Region}.ecr.api",
      "cn.com.amazonaws.${AWS::Region}.ecr.dkr",
      "com.amazonaws.${AWS::Region}.logs",
    ]);
  });

  it("are reached from inside the network alone", () => {
    const resources = endpointResources({ ...NOTHING, ...NETWORK });
    expect(resources["VpcEndpointsGroup"]?.Properties).not.toHaveProperty("SecurityGroupIngress");
    expect(resources["VpcEndpointsIngress"]?.Properties).toMatchObject({
      GroupId: { "Fn::GetAtt": ["VpcEndpointsGroup", "GroupId"] },
      FromPort: 443,
      ToPort: 443,
      CidrIp: "10.0.0.0/16",
    });
  });
});
