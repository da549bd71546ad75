import {
  app,
  deployParameter,
  type EnvironmentValue,
  type Network,
  network,
  parameter,
  service,
  stackOutput,
} from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { deleteEverything, refusedBefore } from "./model/deploy-tree.ts";
import type { Tree } from "./model/tree.ts";

const base = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;

/** What stands beside the shop: another app, whose platform has the network. */
const THERE: Tree = {
  ...treeOfApp(app("net", { network: network(), workloads: [service("probe", base)] })),
  environment: "theirs",
};
const ZONE: EnvironmentValue = stackOutput("net-default-platform", "Vpc");

function shop(value: EnvironmentValue, net: Network = existing()): Tree {
  return treeOfApp(
    app("shop", { network: net, workloads: [service("api", { ...base, environment: { VALUE: value } })] }),
  );
}

function existing() {
  return network.existing({
    vpcId: stackOutput("net-default-platform", "Vpc"),
    privateSubnetIds: stackOutput("net-default-platform", "PrivateSubnets"),
  });
}

function account(): Account {
  const made = new Account();
  expect(deploy(made, THERE)).toEqual([]);
  return made;
}

describe("a value", () => {
  const banner = deployParameter("Banner", { default: "hi" });
  it.each<readonly [from: string, to: string, EnvironmentValue, EnvironmentValue]>([
    ["text", "an output of a stack", "a", ZONE],
    ["an output of a stack", "what is given at deployment", ZONE, banner],
    ["what is given at deployment", "one in Parameter Store", banner, parameter("/platform/zone")],
    ["one in Parameter Store", "text", parameter("/platform/zone"), "a"],
    ["an output of a stack", "another one", ZONE, stackOutput("net-default-platform", "PrivateSubnets")],
  ])("is %s, then %s", (_from, _to, one, other) => {
    const made = account();
    for (const value of [one, one, other, other]) expect(deploy(made, shop(value))).toEqual([]);
    expect(deleteEverything(made)).toEqual([]);
  });

  it("locks nothing of the stack that it is of", () => {
    const made = account();
    expect(deploy(made, shop(ZONE))).toEqual([]);
    expect(deploy(made, THERE)).toEqual([]);
  });
});

describe("a network of another stack", () => {
  it("is not taken for one of the app's own: that would replace what carries traffic", () => {
    const made = account();
    expect(deploy(made, shop("a"))).toEqual([]);
    expect(refusedBefore(made, shop("a", network())).map(({ kind, id }) => `${kind} ${id}`)).toMatchInlineSnapshot(`
      [
        "network-moved ",
      ]
    `);
  });
});
