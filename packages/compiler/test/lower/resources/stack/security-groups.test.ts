import { resource, securityGroup, service, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { groupId, isSecurityGroup } from "../../../../src/lower/resources/stack/security-groups.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const db = securityGroup("Db", { port: 5432 });
const data = stack("data", {
  Db: resource("AWS::RDS::DBCluster", {
    Engine: "aurora-postgresql",
    VpcSecurityGroupIds: [db, "sg-0123456789abcdef0"],
  }),
  Proxy: resource("AWS::RDS::DBProxyTargetGroup", { DBProxyName: "p", TargetGroupName: "default" }),
  Reader: resource("AWS::RDS::DBInstance", { VPCSecurityGroups: [db] }),
});
const api = service("api", { cpu: 256, memory: 512, image: IMAGE, connections: [data.port("Db")] });

describe("a security group in a stack", () => {
  const shop = lowerShop({ workloads: [api], tags: { team: "shop" } });

  it("is one resource, and its id stands wherever it is written", () => {
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, "shop-production-stack-data", "DbSecurityGroup")).toEqual({
      GroupDescription: "Db of stack data",
      VpcId: { Ref: "PlatformVpc" },
      Tags: [{ Key: "team", Value: "shop" }],
    });
    const id = { "Fn::GetAtt": ["DbSecurityGroup", "GroupId"] };
    expect(propertiesOf(shop, "shop-production-stack-data", "Db")).toMatchObject({
      VpcSecurityGroupIds: [id, "sg-0123456789abcdef0"],
    });
    expect(propertiesOf(shop, "shop-production-stack-data", "Reader")).toEqual({ VPCSecurityGroups: [id] });
  });

  it("is opened by each workload that connects to its port, before its tasks start", () => {
    expect(resourceOf(shop, "shop-production-api", "DataStackDbSecurityGroupAccess")?.Properties).toEqual({
      GroupId: { Ref: "DataStackDbSecurityGroup" },
      IpProtocol: "tcp",
      FromPort: 5432,
      ToPort: 5432,
      SourceSecurityGroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
    });
    expect(resourceOf(shop, "shop-production-api", "TaskDefinition")?.DependsOn).toEqual([
      "DataStackDbSecurityGroupAccess",
    ]);
    expect(templateOf(shop, "shop-production-stack-data").Outputs).toHaveProperty("DbSecurityGroup");
  });

  it("has a logical id of letters and digits, whatever its name is", () => {
    expect(groupId("Db")).toBe("DbSecurityGroup");
    expect(groupId("main db")).toMatch(/^MainDb[0-9a-f]{6}SecurityGroup$/);
  });

  it("is told apart from data that looks like one", () => {
    expect([db, { ...db }, {}].map(isSecurityGroup)).toEqual([true, false, false]);
  });
});
