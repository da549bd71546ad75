import { describe, expect, it } from "vitest";
import { Account } from "./account.ts";
import { deleteEverything, deployTree, refusedBefore } from "./deploy-tree.ts";
import { type Tree, treeOf } from "./tree.ts";

function tree(resources: string, stack = "shop"): Tree {
  const files = [
    ["manifest.json", `{ "order": [["${stack}"]] }`],
    [`cloudformation/${stack}.yaml`, `Resources:${resources}`],
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
const ADDRESSES = `
  Ipv6Block:
    Type: AWS::EC2::VPCCidrBlock
    Properties: { VpcId: vpc-1, AmazonProvidedIpv6CidrBlock: true }`;
const TOPIC = `
  Topic:
    Type: AWS::SNS::Topic`;

const SUBNET = (zone: string) => `
  Subnet:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24, AvailabilityZone: ${zone} }`;
const REPOSITORY = (encryption: string) => `
  Images:
    Type: AWS::ECR::Repository
    Properties: { RepositoryName: shop, EncryptionConfiguration: { EncryptionType: ${encryption} } }`;
const FILES = (key: string, uid: number) => `
  Files:
    Type: AWS::EFS::FileSystem
    Properties: { KmsKeyId: ${key} }
  Point:
    Type: AWS::EFS::AccessPoint
    Properties: { FileSystemId: !Ref Files, PosixUser: { Uid: "${uid}", Gid: "1" } }`;
const EDGE = (isProtected: boolean) => `
  Edge:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: "${isProtected}" }] }`;
const GROUP = (id: string, version = "HTTP1") => `
  ${id}:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { TargetType: ip, VpcId: vpc-1, ProtocolVersion: ${version} }`;
/** A rule that sends to a group, in a stack whose service fills groups with tasks on those ports. */
const ROUTED = (group: string, ports: Readonly<Record<string, number>>) => `
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: { ListenerArn: edge, Priority: 1, Actions: [{ Type: forward, TargetGroupArn: !Ref ${group} }] }
  Service:
    Type: AWS::ECS::Service
    DependsOn: Rule
    Properties:
      LoadBalancers: [${Object.entries(ports)
        .map(([id, port]) => `{ TargetGroupArn: !Ref ${id}, ContainerPort: ${port} }`)
        .join(", ")}]${Object.keys(ports)
        .map((id) => GROUP(id))
        .join("")}`;

/** A rule for a path, whose id follows from it. */
const AT = (path: string, group: string) =>
  ROUTED(group, { [group]: 80 })
    .replace(": Rule\n", `: Rule${group}\n`)
    .replace("Rule:", `Rule${group}:`)
    .replace(
      "Priority: 1,",
      `Priority: 1, Conditions: [{ Field: path-pattern, PathPatternConfig: { Values: ["${path}"] } }],`,
    );

/** What tasks have in a VPC. */
const TASKS = `
  Tasks:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: Tasks }`;

describe("deploy.sh", () => {
  it("refuses a rule with the priority of a stack that the config no longer has", () => {
    const account = new Account();
    const routed = ROUTED("A", { A: 80 });
    deployTree(account, tree(routed, "shop-web"));
    const refused = (text: string) => refusedBefore(account, tree(text, "shop-orders")).map(({ kind }) => kind);
    expect(refused(routed)).toEqual(["priority-held"]);
    expect(refused(routed.replace("Priority: 1", "Priority: 2"))).toEqual([]);
    expect(refused(routed.replace("edge", "internal"))).toEqual([]);
  });

  it.each([
    ["a cluster that would be replaced", CLUSTER("shop"), CLUSTER("main"), "cluster-fixed"],
    ["a VPC that goes", VPC + TASKS, TASKS, "network-moved"],
    ["a VPC that comes", TASKS, VPC + TASKS, "network-moved"],
    ["another type under the same id", TOPIC, TOPIC.replace("SNS::Topic", "SQS::Queue"), "type-changed"],
    ["a subnet that would be replaced", SUBNET("a"), SUBNET("b"), "network-moved"],
    ["addresses of a VPC that go", ADDRESSES + TOPIC, TOPIC, "network-moved"],
    ["a repository that would be replaced", REPOSITORY("AES256"), REPOSITORY("KMS"), "name-fixed"],
    ["a protected load balancer that goes", EDGE(true) + TOPIC, TOPIC, "left-behind"],
    ["a target group that would be replaced", GROUP("Group"), GROUP("Group", "HTTP2"), "replaced-live"],
    ["another key of a file system", FILES("one", 1), FILES("two", 1), "files-fixed"],
    ["other users of files", FILES("one", 1), FILES("one", 2), "files-fixed"],
    ["requests that move to a new group", ROUTED("A", { A: 80 }), ROUTED("B", { B: 80 }), "route-moved"],
    ["requests that another rule moves to a new group", AT("/*", "A"), AT("/api/*", "B"), "route-moved"],
    ["requests that move to another port", ROUTED("B", { A: 80, B: 81 }), ROUTED("A", { A: 81 }), "route-moved"],
  ])("refuses %s, and has changed nothing", (_name, first, second, kind) => {
    const account = new Account();
    deployTree(account, tree(first));
    const before = account.stacks;
    expect(new Set(refusedBefore(account, tree(second)).map((one) => one.kind))).toEqual(new Set([kind]));
    expect(account.stacks).toEqual(before);
  });

  it("refuses another encryption of a repository that an earlier stack left", () => {
    const account = new Account();
    const kept = (encryption: string) => `${REPOSITORY(encryption)}\n    DeletionPolicy: Retain`;
    deployTree(account, tree(kept("AES256")));
    deleteEverything(account);
    const refused = (text: string) => refusedBefore(account, tree(text)).map(({ kind }) => kind);
    expect(refused(kept("KMS"))).toEqual(["name-fixed"]);
    expect(refused(kept("AES256"))).toEqual([]);
  });

  it.each([
    ["what is made for the first time", VPC, VPC],
    ["a VPC for the first tasks in one", TOPIC, VPC + TASKS],
    ["a VPC that goes with the last tasks in it", VPC + TASKS, TOPIC],
    ["what is added", CLUSTER("shop"), CLUSTER("shop") + TOPIC],
    ["a load balancer that goes", EDGE(false) + TOPIC, TOPIC],
    ["other requests for a new group", AT("/api/*", "A"), AT("/cart/*", "B")],
    ["another port of the tasks", ROUTED("A", { A: 80 }), ROUTED("A", { A: 81 })],
    ["requests that move to tasks that are there", ROUTED("A", { A: 80, B: 81 }), ROUTED("B", { A: 80, B: 81 })],
  ])("does not refuse %s", (_name, first, second) => {
    const account = new Account();
    expect(refusedBefore(account, tree(first))).toEqual([]);
    deployTree(account, tree(first));
    expect(refusedBefore(account, tree(second))).toEqual([]);
  });
});
