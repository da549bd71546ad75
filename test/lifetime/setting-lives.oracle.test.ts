import {
  app,
  type AppContent,
  type AppOutputs,
  cluster,
  type ClusterProps,
  ec2Capacity,
  type Ec2CapacityProps,
  service,
  stack,
  resource,
} from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { deleteEverything } from "./model/deploy-tree.ts";

const base = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;
const api = service("api", base);

/** What is met where one app is deployed and then another, each twice, and all is deleted. */
function live(from: AppContent, to: AppContent): readonly unknown[] {
  const account = new Account();
  const met = [from, from, to, to].flatMap((content) => deploy(account, treeOfApp(app("shop", content))));
  return [...met, ...deleteEverything(account)];
}

describe("the outputs of an app", () => {
  const data = stack("data", { Table: resource("AWS::DynamoDB::Table", { KeySchema: [] }) });
  const all: AppOutputs = {
    Group: api.securityGroup(),
    Table: { value: data.ref("Table"), parameter: "/shop/table" },
    Name: { value: "shop", description: "The shop" },
  };
  it.each<readonly [string, AppOutputs, AppOutputs]>([
    ["come", {}, all],
    ["go", all, {}],
    ["are renamed, and keep their parameter", all, { Orders: { value: data.ref("Table"), parameter: "/shop/table" } }],
    ["have another parameter", all, { ...all, Table: { value: data.ref("Table"), parameter: "/shop/orders" } }],
    ["lose their parameter", all, { ...all, Table: data.ref("Table") }],
  ])("%s", (_name, from, to) => {
    const content = { workloads: [api], resources: [data] };
    expect(live({ ...content, outputs: from }, { ...content, outputs: to })).toEqual([]);
  });
});

describe("the sessions of a cluster", () => {
  const logged: ClusterProps = { executeCommand: { logging: { cloudWatchLogGroupName: "/shop/sessions" } } };
  it.each<readonly [string, ClusterProps, ClusterProps]>([
    ["are written down", {}, logged],
    ["are no longer", logged, {}],
  ])("%s", (_name, from, to) => {
    const workloads = [service("api", { ...base, enableExecuteCommand: true })];
    expect(live({ workloads, cluster: cluster(from) }, { workloads, cluster: cluster(to) })).toEqual([]);
  });
});

describe("instances", () => {
  it.each<readonly [string, Partial<Ec2CapacityProps>, Partial<Ec2CapacityProps>]>([
    ["get another operating system", {}, { operatingSystem: "BOTTLEROCKET" }],
    ["get Amazon Linux again", { operatingSystem: "BOTTLEROCKET" }, {}],
    ["get another disk", {}, { rootVolume: { sizeInGiB: 100 } }],
  ])("%s", (_name, from, to) => {
    const content = (more: Partial<Ec2CapacityProps>): AppContent => {
      const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2, ...more });
      return { workloads: [service("api", { ...base, capacity })] };
    };
    expect(live(content(from), content(to))).toEqual([]);
  });
});
