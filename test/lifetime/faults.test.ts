import { describe, expect, it } from "vitest";
import { Account } from "./model/account.ts";
import type { Conflict } from "./model/conflict.ts";
import { type Deployment, deleteEverything, deployTree } from "./model/deploy-tree.ts";
import type { Tree } from "./model/tree.ts";
import { casesBefore, treesBefore } from "./read-tree.ts";

/** What the model says of trees that commit 8fccfcb wrote: the faults that they are known for. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  "another-vpc": [
    "export-in-use shop-default-platform",
    "export-in-use shop-default-platform",
    "export-in-use shop-default-platform",
    "left-behind shop-default-platform/PrivateSubnet2",
    "left-behind shop-default-platform/PrivateSubnet1",
    "left-behind shop-default-platform/Vpc",
  ],
  "certificate-removed": ["place-taken shop-default-platform/EdgeListener"],
  "cluster-renamed": [
    "replaced-live shop-default-platform/Cluster",
    "export-changed shop-default-platform",
    "left-behind shop-default-platform/Cluster",
    "name-fixed shop-default-api/Service",
    "replaced-live shop-default-api/Service",
  ],
  "default-strategy-changed": ["default-without-effect shop-default-platform/CapacityProviders"],
  "deployed-again": [],
  "last-route-removed": [
    "export-in-use shop-default-platform",
    "export-in-use shop-default-platform",
    "taken-along shop-default-platform/EdgeListener",
    "left-behind shop-default-platform/EdgeSecurityGroup",
  ],
  "last-url-removed": ["left-behind shop-default-platform/Namespace"],
  "made-internal": [
    "replaced-live shop-default-platform/EdgeLoadBalancer",
    "replaced-live shop-default-platform/EdgeListener",
    "export-changed shop-default-platform",
    "taken-along shop-default-platform/EdgeListener",
  ],
  "new-network": ["gateway-not-awaited shop-default-platform/EdgeLoadBalancer"],
  "one-of-each": ["gateway-not-awaited shop-default-platform/EdgeLoadBalancer"],
  "port-number-changed": ["empty-group shop-default-api/EdgeRulee203fae9"],
  "port-renamed": ["empty-group shop-default-api/EdgeRulee203fae9"],
  "protocol-changed": ["protocol-fixed shop-default-cache/Service"],
  "registry-differs": ["shared-stack-rewritten shop-registry"],
  "three-certificates": ["certificates-in-one shop-default-platform/EdgeListenerCertificates"],
  "workload-renamed": ["empty-group shop-default-backend/EdgeRulee203fae9", "stack-left-with-rules shop-default-api"],
  "zone-removed": ["export-in-use shop-default-platform", "left-behind shop-default-platform/PrivateSubnet3"],
};

/** What the last of several deployments meets. */
function found(trees: readonly Tree[], deployment: Deployment = {}): readonly string[] {
  const account = new Account();
  return inWords(trees.map((tree) => deployTree(account, tree, deployment)).at(-1) ?? []);
}

function inWords(conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.map(({ kind, stack, id }) => `${kind} ${stack}${id === "" ? "" : `/${id}`}`);
}

function onlyTree(name: string): Tree {
  const [tree, ...more] = treesBefore(name);
  if (tree === undefined || more.length > 0) throw new Error(`The case ${name} has not one tree.`);
  return tree;
}

function pairOf(name: string): readonly [Tree, Tree] {
  const [first, second] = treesBefore(name);
  if (first === undefined || second === undefined) throw new Error(`The case ${name} has not two trees.`);
  return [first, second];
}

describe("the faults of the trees of commit 8fccfcb", () => {
  it("have a case each", () => {
    expect(casesBefore()).toEqual(Object.keys(FAULTS));
  });

  it.each(casesBefore())("are found: %s", (name) => {
    expect(found(treesBefore(name))).toEqual(FAULTS[name]);
  });

  it.each(casesBefore())("are not found where nothing changes: %s", (name) => {
    const [first] = treesBefore(name);
    expect(first).toBeDefined();
    expect(found([first, first].filter((tree) => tree !== undefined))).toEqual([]);
  });

  it("are found when everything is deleted and deployed again: what was retained is in the way", () => {
    const account = new Account();
    const tree = onlyTree("deployed-again");
    expect(deployTree(account, tree)).toEqual([]);
    expect(deleteEverything(account)).toEqual([]);
    expect(account.stacks).toEqual([]);
    expect(inWords(deployTree(account, tree))).toEqual([
      "outside-in-the-way shop-registry/ShopApi6bbb49Repository",
      "outside-in-the-way shop-default-api/LogGroup",
    ]);
  });

  it("are found in a second region: names of roles are taken", () => {
    const account = new Account();
    const tree = onlyTree("deployed-again");
    deployTree(account, tree, { region: "us-east-1" });
    expect(inWords(deployTree(account, tree, { region: "eu-west-1" }))).toEqual([
      "name-taken shop-default-api/ExecutionRole",
      "name-taken shop-default-api/TaskRole",
    ]);
  });

  it("are found when a renamed workload gets its old name back: the rule of the stack that is left wins", () => {
    expect(found(treesBefore("workload-renamed").toReversed())).toEqual([
      "stack-left-winning shop-default-backend/EdgeRulee203fae9",
    ]);
  });

  it.each(["certificate-removed", "last-route-removed", "last-url-removed", "zone-removed"])(
    "are not found in the other direction: %s",
    (name) => {
      expect(found(pairOf(name).toReversed())).toEqual([]);
    },
  );

  it("lock an app: a refusal rolls back, and the next deployment meets it again", () => {
    const [routed, without] = pairOf("last-route-removed");
    const refused = ["export-in-use shop-default-platform", "export-in-use shop-default-platform"];
    expect(found([routed, without], { stops: true }).slice(0, 2)).toEqual(refused);
    expect(found([routed, without, without], { stops: true }).slice(0, 2)).toEqual(refused);
    expect(found([routed, without, routed], { stops: true })).toEqual([]);
  });
});
