import { describe, expect, it } from "vitest";
import { Account } from "./account.ts";
import { deployTree, refusedBefore } from "./deploy-tree.ts";
import { type Tree, treeOf } from "./tree.ts";

function tree(resources: string): Tree {
  const files = [
    ["manifest.json", '{ "order": [["shop"]] }'],
    ["cloudformation/shop.yaml", `Resources:${resources}`],
  ] as const;
  return treeOf(new Map(files));
}

const CLUSTER = (name: string) => `
  Cluster:
    Type: AWS::ECS::Cluster
    Properties: { ClusterName: ${name} }`;
const VPC = `
  Vpc:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16 }`;
const TOPIC = `
  Topic:
    Type: AWS::SNS::Topic`;

describe("deploy.sh", () => {
  it.each([
    ["a cluster that would be replaced", CLUSTER("shop"), CLUSTER("main"), "cluster-fixed"],
    ["a VPC that goes", VPC + TOPIC, TOPIC, "network-moved"],
    ["a VPC that comes", TOPIC, VPC + TOPIC, "network-moved"],
    ["another type under the same id", TOPIC, TOPIC.replace("SNS::Topic", "SQS::Queue"), "type-changed"],
  ])("refuses %s, and has changed nothing", (_name, first, second, kind) => {
    const account = new Account();
    deployTree(account, tree(first));
    const before = account.stacks;
    expect(refusedBefore(account, tree(second)).map((one) => one.kind)).toEqual([kind]);
    expect(account.stacks).toEqual(before);
  });

  it.each([
    ["what is made for the first time", VPC, VPC],
    ["what is added", CLUSTER("shop"), CLUSTER("shop") + TOPIC],
  ])("does not refuse %s", (_name, first, second) => {
    const account = new Account();
    expect(refusedBefore(account, tree(first))).toEqual([]);
    deployTree(account, tree(first));
    expect(refusedBefore(account, tree(second))).toEqual([]);
  });
});
