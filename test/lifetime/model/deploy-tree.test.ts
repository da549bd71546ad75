import { describe, expect, it } from "vitest";
import { Account } from "./account.ts";
import { deleteEverything, DEPLOY_SH, type Deployment, deployTree } from "./deploy-tree.ts";
import { type Tree, treeOf } from "./tree.ts";

/** A tree of stacks that are deployed one after the other, each given by its template. */
function tree(templates: Readonly<Record<string, string>>): Tree {
  const files = Object.entries(templates).map(([name, text]) => [`cloudformation/${name}.yaml`, text] as const);
  const order = Object.keys(templates).map((name) => [name]);
  return treeOf(new Map([["manifest.json", JSON.stringify({ order })], ...files]));
}

/** `kind stack/id` of what each deployment meets, all into one account. */
function found(trees: readonly Tree[], deployment: Deployment = {}): readonly (readonly string[])[] {
  const account = new Account();
  return trees.map((one) =>
    deployTree(account, one, deployment).map(({ kind, stack, id }) => `${kind} ${stack}/${id}`),
  );
}

const GROUP = `
  EdgeGroup:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: edge, VpcId: vpc-1 }`;
const QUEUE = `
  Queue:
    Type: AWS::SQS::Queue`;
const EDGE = `Resources:${GROUP}${QUEUE}
Outputs:
  EdgeGroup: { Value: !GetAtt EdgeGroup.GroupId }`;
const TASK = `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { Family: api }`;
const CALLED = `Parameters:
  EdgeGroup: { Type: AWS::EC2::SecurityGroup::Id, Description: Output EdgeGroup of stack platform }
Resources:${TASK}
  Ingress:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: sg-1, IpProtocol: tcp, SourceSecurityGroupId: !Ref EdgeGroup }`;

const shop = tree({ platform: EDGE, api: CALLED });
const withoutEdge = tree({ platform: `Resources:${QUEUE}`, api: `Resources:${TASK}` });

describe("a parameter that is filled from another stack's output", () => {
  it("carries what the platform has, and locks nothing", () => {
    expect(found([shop, shop])).toEqual([[], []]);
  });

  it("needs the output", () => {
    const platform = `Resources:${GROUP}`;
    expect(found([tree({ platform, api: CALLED })])).toEqual([["input-missing api/"]]);
  });

  it("brings a replacement on to who uses it", () => {
    const moved = tree({ platform: EDGE.replace("vpc-1", "vpc-2"), api: CALLED });
    expect(found([shop, moved])[1]).toEqual(["left-behind platform/EdgeGroup"]);
  });
});

describe("what a shared stack loses", () => {
  it("is left behind when it goes before its users", () => {
    expect(found([shop, withoutEdge])[1]).toEqual(["left-behind platform/EdgeGroup"]);
  });

  it("goes with nothing in its way when it goes last", () => {
    expect(found([shop, withoutEdge, shop], { keepsLost: true })).toEqual([[], [], []]);
  });

  it("waits for the stacks that are pruned", () => {
    const alone = tree({ platform: `Resources:${QUEUE}` });
    expect(found([shop, alone], { keepsLost: true })[1]).toEqual(["stack-left api/"]);
    expect(found([shop, alone], { keepsLost: true, prunes: true })[1]).toEqual([]);
  });
});

const LISTENER = `
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: balancer, Port: 80, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Targets }] }`;
const TARGETS = `
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { TargetType: ip, VpcId: vpc-1, Port: 80 }`;
const RUNNING = `
  Service:
    Type: AWS::ECS::Service
    DependsOn: Listener
    Properties: { Cluster: shop, LoadBalancers: [{ TargetGroupArn: !Ref Targets }] }`;
const ROUTE = (id: string, table: string) => `
  ${id}:
    Type: AWS::EC2::Route
    Properties: { RouteTableId: ${table}, DestinationCidrBlock: 0.0.0.0/0 }`;
const ATTRIBUTES = (key: string, value: string, type = "lb_cookie") =>
  `${TARGETS.slice(0, -2)}, TargetGroupAttributes: [{ Key: ${key}, Value: "${value}" }, { Key: stickiness.type, Value: ${type} }] }`;
const WEB_ACL = (acl: string, policy = "Delete") => `
  Acl:
    Type: AWS::WAFv2::WebACLAssociation
    UpdateReplacePolicy: ${policy}
    Properties: { ResourceArn: balancer, WebACLArn: ${acl} }`;
const RETAINED_ACL = (acl: string) => WEB_ACL(acl, "Retain");
const PORT = (id: string, port: number) => `
  ${id}:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: balancer, Port: ${port}, DefaultActions: [{ Type: fixed-response }] }`;
const NAMED = (id: string, cluster: string) => `
  ${id}:
    Type: AWS::ECS::Service
    Properties: { ServiceName: api, Cluster: ${cluster} }`;
const MANAGED = (option: string) => `
  Provider:
    Type: AWS::ECS::CapacityProvider
    Properties:
      Name: managed
      ClusterName: shop
      ManagedInstancesProvider: { InfrastructureRoleArn: role, InstanceLaunchTemplate: { CapacityOptionType: ${option} } }`;
const ON_MANAGED = `
  Service:
    Type: AWS::ECS::Service
    Properties: { ServiceName: api, Cluster: shop, CapacityProviderStrategy: [{ CapacityProvider: managed, Weight: 1 }] }`;
const ASSOCIATED = `
  Providers:
    Type: AWS::ECS::ClusterCapacityProviderAssociations
    Properties: { Cluster: shop, CapacityProviders: [FARGATE, !Ref Provider], DefaultCapacityProviderStrategy: [] }`;
const routed = LISTENER + TARGETS + RUNNING;

describe("the model", () => {
  it.each<readonly [conflict: string, ...templates: readonly string[]]>([
    ["cycle api/", `${QUEUE}\n    DependsOn: Other\n  Other:\n    Type: AWS::SQS::Queue\n    DependsOn: Queue`],
    ["import-missing api/", `${QUEUE}\n    Properties: { QueueName: !ImportValue other-name }`],
    ["type-changed api/Queue", QUEUE, QUEUE.replace("SQS::Queue", "SNS::Topic")],
    [
      "namespace-missing api/Service",
      RUNNING.replace("Cluster: shop,", "ServiceConnectConfiguration: { Namespace: shop },").replace(
        /LoadBalancers.*\]/,
        "Cluster: shop",
      ),
    ],
    ["group-unattached api/Service", routed.replace("DependsOn: Listener", "DependsOn: Targets")],
    ["group-left api/Service", routed, routed.replace(/, LoadBalancers.*\]/, "")],
    [
      "group-of-two-load-balancers api/Listener",
      routed,
      routed.replace("LoadBalancerArn: balancer", "LoadBalancerArn: other"),
    ],
    ["provider-associated api/Providers", MANAGED("SPOT") + ASSOCIATED],
    ["provider-fixed api/Provider", MANAGED("ON_DEMAND"), MANAGED("SPOT")],
    ["provider-in-use api/Provider", MANAGED("SPOT") + ON_MANAGED, ON_MANAGED],
    ["provider-missing api/Service", ASSOCIATED.replace("!Ref Provider", "FARGATE_SPOT") + ON_MANAGED],
    ["order-by-chance api/Second", PORT("First", 80) + PORT("Second", 81), PORT("First", 82) + PORT("Second", 80)],
    ["place-taken api/Second", PORT("First", 80) + PORT("Second", 80)],
    ["taken-along api/Acl", WEB_ACL("one"), WEB_ACL("two")],
    ["attribute-stays api/Targets", ATTRIBUTES("slow_start.duration_seconds", "60"), TARGETS],
    [
      "attribute-stays api/Targets",
      ATTRIBUTES("stickiness.app_cookie.cookie_name", "A", "app_cookie"),
      ATTRIBUTES("stickiness.lb_cookie.duration_seconds", "1", "app_cookie"),
    ],
    [
      "name-taken api/Second",
      `${QUEUE}\n    Properties: { QueueName: orders }${QUEUE.replace("Queue", "Second")}\n    Properties: { QueueName: orders }`,
    ],
    ["name-taken api/Second", NAMED("First", "shop") + NAMED("Second", "shop")],
    ["place-taken api/NewRoute", ROUTE("Route", "rtb-1"), ROUTE("NewRoute", "rtb-1")],
    [
      "name-fixed api/Queue",
      `${QUEUE}\n    Properties: { QueueName: a.fifo, FifoQueue: true }`,
      `${QUEUE}\n    Properties: { QueueName: a.fifo, FifoQueue: false }`,
    ],
  ])("finds %s", (conflict, ...templates) => {
    const steps = found(templates.map((resources) => tree({ api: `Resources:${resources}` })));
    expect(steps.slice(0, -1).flat()).toEqual([]);
    expect(steps.at(-1)).toContain(conflict);
  });

  it.each<readonly [name: string, ...templates: readonly string[]]>([
    ["a service behind a listener", routed, routed],
    ["a service on managed instances, which both go", MANAGED("SPOT") + ON_MANAGED, QUEUE],
    ["another web ACL, where the first is retained", RETAINED_ACL("one"), RETAINED_ACL("two"), QUEUE],
    ["a route that moves to another table", ROUTE("Route", "rtb-1"), ROUTE("Route", "rtb-2")],
    [
      "a port that is given up and taken later",
      PORT("First", 80),
      PORT("First", 81),
      PORT("First", 81) + PORT("Second", 80),
    ],
    ["two services of one name in two clusters", NAMED("First", "shop") + NAMED("Second", "other")],
  ])("lets pass %s", (_name, ...templates) => {
    const steps = found(templates.map((resources) => tree({ api: `Resources:${resources}` })));
    expect(steps.flat()).toEqual([]);
  });

  it.each(["Retain", "RetainExceptOnCreate", "Delete"])(
    "takes back what was kept by its policy, by its name: %s",
    (policy) => {
      const logs = `Resources:
  Logs:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: ${policy}
    Properties: { LogGroupName: api }`;
      const account = new Account();
      const shop = tree({ api: logs });
      expect(deployTree(account, shop, DEPLOY_SH)).toEqual([]);
      const before = account.stacks[0]?.resources.get("Logs")?.identity;
      expect(deleteEverything(account)).toEqual([]);
      expect(account.outside.map(({ id }) => id)).toEqual(policy === "Delete" ? [] : ["Logs"]);
      expect(deployTree(account, shop, DEPLOY_SH)).toEqual([]);
      expect(account.outside).toEqual([]);
      expect(account.stacks[0]?.resources.get("Logs")?.identity === before).toBe(policy !== "Delete");
    },
  );

  it("refuses a tree whose template is missing", () => {
    expect(() => treeOf(new Map([["manifest.json", '{ "order": [["api"]] }']]))).toThrow("no template of stack api");
  });
});
