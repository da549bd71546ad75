import { ec2Capacity, managedInstances, resource, service, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, templateOf, textsOf } from "../lowered.ts";

const general = ec2Capacity("general", { instanceType: "m7i.large", minSize: 1, maxSize: 2 });
const models = managedInstances("models");
const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const api = service("api", { ...size, ports: { http: 80 }, allowFrom: { http: [general.securityGroup()] } });
const crawler = service("crawler", { ...size, capacity: general, networkMode: "bridge" });

describe("the security group of instances", () => {
  it("is an output of the platform, and a parameter of what takes it", () => {
    const data = stack("data", {
      In: resource("AWS::EC2::SecurityGroupIngress", {
        GroupId: "sg-0123456789abcdef0",
        IpProtocol: "tcp",
        SourceSecurityGroupId: models.securityGroup(),
      }),
    });
    const trainer = service("trainer", { ...size, capacity: models });
    const shop = lowerShop({ workloads: [api, crawler, trainer], resources: [data] });
    expect(codesOf(shop)).toEqual([]);
    expect(templateOf(shop, "shop-production-platform").Outputs).toMatchObject({
      InstancesGroup: { Value: { "Fn::GetAtt": ["InstancesGroup", "GroupId"] } },
    });
    for (const name of ["shop-production-api", "shop-production-stack-data"]) {
      const { Parameters = {}, Resources } = templateOf(shop, name);
      expect(Object.keys(Parameters)).toContain("PlatformInstancesGroup");
      expect(JSON.stringify(Resources)).toContain('"SourceSecurityGroupId":{"Ref":"PlatformInstancesGroup"}');
    }
  });

  it("is no output where nothing takes it", () => {
    const { Outputs = {} } = templateOf(lowerShop({ workloads: [crawler] }), "shop-production-platform");
    expect(Object.keys(Outputs)).not.toContain("InstancesGroup");
  });

  it("is of a capacity that something runs on", () => {
    expect(textsOf(lowerShop({ workloads: [api] }))).toEqual([
      [
        '`allowFrom.http[0]` of service "api" is the security group of capacity "general", on which nothing runs: it is not made.',
        "Name the capacity where a workload takes its `capacity`, or remove the reference.",
      ],
    ]);
  });
});
