import { describe, expect, it } from "vitest";
import { withKept } from "../../../../src/lower/resources/stack/kept.ts";

const GROUP = { Type: "AWS::EC2::SecurityGroup" };

/** The policies of a database with a group of its own, and one of nobody's. */
function policies(policy: "Delete" | "Retain" | "RetainExceptOnCreate" | "Snapshot", group: object = {}) {
  const kept = withKept({
    Own: { ...GROUP, ...group },
    Other: GROUP,
    Key: { Type: "AWS::KMS::Key" },
    Alias: { Type: "AWS::KMS::Alias", Properties: { TargetKeyId: { Ref: "Key" } } },
    Subnets: {
      Type: "AWS::RDS::DBSubnetGroup",
      Properties: { DBSubnetGroupDescription: { "Fn::Sub": "of ${Key.Arn}" } },
    },
    Db: {
      Type: "AWS::RDS::DBCluster",
      DeletionPolicy: policy,
      Properties: {
        VpcSecurityGroupIds: [{ "Fn::GetAtt": ["Own", "GroupId"] }],
        DBSubnetGroupName: { Ref: "Subnets" },
      },
    },
  });
  return ["Own", "Other", "Subnets", "Key", "Alias", "Db"].map((id) => kept[id]?.DeletionPolicy);
}

describe("what stays when it leaves its stack", () => {
  it.each(["Retain", "RetainExceptOnCreate"] as const)("keeps what it uses, and what that uses: %s", (policy) => {
    expect(policies(policy)).toEqual([policy, undefined, policy, policy, undefined, policy]);
  });

  it.each(["Delete", "Snapshot"] as const)("is not what goes: %s", (policy) => {
    expect(policies(policy)).toEqual([undefined, undefined, undefined, undefined, undefined, policy]);
  });

  it("keeps what it used when that is replaced", () => {
    const kept = withKept({
      Own: GROUP,
      Db: {
        Type: "AWS::RDS::DBCluster",
        DeletionPolicy: "Retain",
        Properties: { VpcSecurityGroupIds: [{ Ref: "Own" }] },
      },
    });
    expect(kept["Own"]).toEqual({ ...GROUP, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  it("leaves to what it uses what is said of that", () => {
    expect(policies("Retain", { DeletionPolicy: "Delete" })[0]).toBe("Delete");
  });
});
