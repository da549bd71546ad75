import { app, network, resource, service, type Service, stack, type StackContent } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { deleteEverything } from "./model/deploy-tree.ts";
import type { Tree } from "./model/tree.ts";

const base = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;

/** What a stack takes of the workloads of a shop, which stand in the order in which they are named. */
interface Taking {
  /** Those whose groups are let in. */
  readonly letIn?: readonly string[];
  /** Those whose task definitions are named. */
  readonly run?: readonly string[];
  /** Whether service `admin` has a value of the stack, and so comes after it. */
  readonly isUsed?: boolean;
  /** Whether the stack is there though it takes nothing and nobody uses it. */
  readonly stays?: boolean;
}

function taking(names: readonly string[], { letIn = [], run = [], isUsed = false, stays = false }: Taking): Tree {
  const workloads = names.map((name) => service(name, base));
  const net = network();
  const rules = workloads.filter(({ name }) => letIn.includes(name)).map((one) => [`From${one.name}`, ruleFor(one)]);
  const runs = workloads
    .filter(({ name }) => run.includes(name))
    .map((one) => [`Run${one.name}`, resource("AWS::SSM::Parameter", { Type: "String", Value: one.taskDefinition() })]);
  const Group = resource("AWS::EC2::SecurityGroup", { GroupDescription: "Reports", VpcId: net.vpcId });
  const content: StackContent = { Group, ...Object.fromEntries([...rules, ...runs]) };
  const access = stack("access", content);
  const admin = service("admin", { ...base, environment: { GROUP: access.ref("Group") } });
  const isEmpty = letIn.length + run.length === 0 && !isUsed && !stays;
  return treeOfApp(
    app("shop", {
      network: net,
      workloads: [...workloads, ...(isUsed ? [admin] : [])],
      resources: isEmpty ? [] : [access],
    }),
  );
}

function ruleFor(workload: Service) {
  return resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: { Ref: "Group" },
    IpProtocol: "-1",
    SourceSecurityGroupId: workload.securityGroup(),
  });
}

describe("a stack that takes values of workloads", () => {
  const both = ["api", "web"];

  it.each<readonly [name: string, from: Tree, to: Tree]>([
    ["is added", taking(both, {}), taking(both, { letIn: both, run: ["api"] })],
    ["goes", taking(both, { letIn: both, run: ["api"] }), taking(both, {})],
    ["loses a workload that goes", taking(both, { letIn: both }), taking(["web"], { letIn: ["web"] })],
    ["loses a workload that stays", taking(both, { letIn: both }), taking(both, { letIn: ["web"] })],
    ["goes with the workload", taking(both, { letIn: ["api"] }), taking(["web"], {})],
    ["is used by another that goes", taking(both, { letIn: ["api"], isUsed: true }), taking(both, { letIn: ["api"] })],
    ["goes with both", taking(both, { letIn: ["api"], isUsed: true }), taking(["web"], {})],
    ["takes the value of another instead", taking(both, { letIn: ["api"] }), taking(both, { letIn: ["web"] })],
    ["stays, though the workload goes", taking(both, { letIn: ["api"] }), taking(["web"], { stays: true })],
    [
      "stays, though all that took of one another goes",
      taking(both, { letIn: both, run: both, isUsed: true }),
      taking([], { stays: true }),
    ],
    ["takes nothing any more", taking(both, { letIn: ["api"] }), taking(both, { isUsed: true })],
  ])("%s", (_name, from, to) => {
    const account = new Account();
    expect(deploy(account, from)).toEqual([]);
    expect(deploy(account, to)).toEqual([]);
    expect(deploy(account, to)).toEqual([]);
    expect(deleteEverything(account)).toEqual([]);
  });

  it("stands between the workloads that it takes of and those that take of it", () => {
    const { waves } = taking(both, { letIn: ["api"], isUsed: true });
    expect(waves.map((wave) => wave.map(({ name }) => name.replace("shop-default-", "")))).toEqual([
      ["platform"],
      ["api", "web"],
      ["stack-access"],
      ["admin"],
    ]);
  });
});
