import { app } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import {
  fromPlatform,
  inputBehind,
  platformStack,
  securityGroupOf,
  stackInputs,
} from "../../../src/lower/resolve/stack-outputs.ts";

const PLATFORM = "shop-production-platform";

function lowering(): Lowering {
  return new Lowering(app("shop", { workloads: [] }), { name: "production" });
}

describe("what a stack takes from others", () => {
  it("is a typed parameter with the output that it carries", () => {
    const shop = lowering();
    expect(platformStack(shop)).toBe(PLATFORM);
    const properties = {
      VpcId: fromPlatform(shop, "Vpc", "AWS::EC2::VPC::Id"),
      Groups: [securityGroupOf(shop, { name: "cache", fullName: "shop-production-cache" })],
    };
    expect(properties).toEqual({ VpcId: { Ref: "PlatformVpc" }, Groups: [{ Ref: "CacheSecurityGroup" }] });
    expect(stackInputs(shop, { Group: { Type: "AWS::EC2::SecurityGroup", Properties: properties } })).toEqual({
      parameters: {
        PlatformVpc: { Type: "AWS::EC2::VPC::Id", Description: `Output Vpc of stack ${PLATFORM}` },
        CacheSecurityGroup: {
          Type: "AWS::EC2::SecurityGroup::Id",
          Description: "Output SecurityGroup of stack shop-production-cache",
        },
      },
      conditions: {},
      values: {},
      asked: {},
      inputs: {
        PlatformVpc: { stack: PLATFORM, output: "Vpc" },
        CacheSecurityGroup: { stack: "shop-production-cache", output: "SecurityGroup" },
      },
    });
  });

  it("is also what its outputs refer to", () => {
    const shop = lowering();
    const Value = { "Fn::Join": [",", fromPlatform(shop, "PrivateSubnets", "List<AWS::EC2::Subnet::Id>")] } as const;
    expect(stackInputs(shop, {}, { Subnets: { Value } }).inputs).toEqual({
      PlatformPrivateSubnets: { stack: PLATFORM, output: "PrivateSubnets" },
    });
  });

  it("is only what its own resources refer to", () => {
    const shop = lowering();
    fromPlatform(shop, "Vpc", "AWS::EC2::VPC::Id");
    const resources = {
      Service: { Type: "AWS::ECS::Service", Properties: { TaskDefinition: { Ref: "TaskDefinition" } } },
    };
    expect(stackInputs(shop, resources)).toEqual({ parameters: {}, inputs: {}, conditions: {}, values: {}, asked: {} });
  });

  it("is behind a value that is it and no more", () => {
    const shop = lowering();
    const vpc = fromPlatform(shop, "Vpc", "AWS::EC2::VPC::Id");
    const output = { stack: PLATFORM, output: "Vpc" };
    expect(inputBehind(shop, vpc)).toEqual(output);
    expect(inputBehind(shop, { "Fn::Join": [",", vpc] })).toEqual(output);
    expect(inputBehind(shop, { "Fn::Join": ["", ["vpc/", vpc]] })).toBeUndefined();
    expect(inputBehind(shop, { Ref: "AWS::Region" })).toBeUndefined();
  });
});
