import { app, ports, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { compileShop, treeOfApp } from "./editor/compile-shop.ts";
import { FIRST_SHOP, freshWorkload, type Shop, type Workload } from "./editor/shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { deleteEverything, DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { nameOf } from "./model/places.ts";
import { TASK_DEFINITION } from "./model/resource-types.ts";
import type { Tree } from "./model/tree.ts";

const base = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;

/** Services by name, each with the names of those whose URLs it has. */
function calling(calls: Readonly<Record<string, readonly string[]>>): Tree {
  const declared = Object.fromEntries(Object.keys(calls).map((name) => [name, ports(name, { http: 80 })]));
  const workloads = Object.entries(calls).map(([name, servers]) => {
    const urls = servers.map((server) => [`${server.toUpperCase()}_URL`, declared[server]?.url("http") ?? ""]);
    return service(name, { ...base, ports: ports(name, { http: 80 }), environment: Object.fromEntries(urls) });
  });
  return treeOfApp(app("shop", { workloads }));
}

/** The property of a service, as it is deployed. */
function deployed(account: Account, name: string, property: string): unknown {
  return account.stack("us-east-1", `shop-default-${name}`)?.resources.get("Service")?.properties[property];
}

describe("services that refer to each other", () => {
  const alone = calling({ api: [], auth: [] });
  const oneWay = calling({ api: ["auth"], auth: [] });
  const mutual = calling({ api: ["auth"], auth: ["api"] });

  it.each([
    ["two", { api: ["auth"], auth: ["api"] }],
    ["three in a cycle", { api: ["auth"], auth: ["cart"], cart: ["api"] }],
  ])("deploy from nothing, and once more without a change: %s", (_name, calls) => {
    const [account, tree] = [new Account(), calling(calls)];
    expect(deploy(account, tree)).toEqual([]);
    const before = account.stacks;
    expect(deploy(account, tree)).toEqual([]);
    expect(account.stacks.map(({ given }) => given)).toEqual(before.map(({ given }) => given));
  });

  it("let each other in, and the first gets new tasks once the second is there", () => {
    const account = new Account();
    deploy(account, mutual);
    const rules = account.stacks.flatMap(({ resources }) => [...resources.keys()].filter((id) => /Access/.test(id)));
    expect(rules.toSorted()).toEqual(["ApiAccess80", "AuthAccess80"]);
    expect(deployed(account, "auth", "ForceNewDeployment")).toEqual({
      EnableForceNewDeployment: true,
      ForceNewDeploymentNonce: account.stack("us-east-1", "shop-default-api")?.outputs["Endpoints"],
    });
  });

  it.each([
    ["begin", [alone, mutual]],
    ["answer", [oneWay, mutual]],
    ["stop answering", [mutual, oneWay]],
    ["stop", [mutual, alone]],
    ["lose one of them", [mutual, calling({ auth: [] })]],
  ])("may %s", (_name, trees) => {
    const account = new Account();
    for (const tree of trees) expect(deploy(account, tree)).toEqual([]);
  });

  it("keep a rule in its stack when the other begins to call back", () => {
    const account = new Account();
    const rule = () => account.stack("us-east-1", "shop-default-api")?.resources.get("AuthAccess80")?.identity;
    deploy(account, oneWay);
    const before = rule();
    deploy(account, mutual);
    expect(before).toBeDefined();
    expect(rule()).toBe(before);
  });

  it("can all be deleted", () => {
    const account = new Account();
    deploy(account, mutual);
    expect(deleteEverything(account)).toEqual([]);
    expect(account.stacks).toEqual([]);
  });
});

const api = freshWorkload("api");
const onInstances = { ...api, runsOn: "instances" } as const;
const onManaged = { ...api, runsOn: "managed" } as const;
const atPorts = { ...api, runsOn: "bridge" } as const;

function shopOf(change: Partial<Shop>): Tree {
  const { errors, trees } = compileShop({
    ...FIRST_SHOP,
    workloads: { api, web: { ...freshWorkload("web"), calls: "api" } },
    ...change,
  });
  const [tree] = trees;
  if (tree === undefined) throw new Error(`The shop does not compile: ${errors.join(", ")}`);
  return tree;
}

describe("an app that changes", () => {
  const routed = { api, web: freshWorkload("web") };

  it.each<readonly [name: string, from: Partial<Shop>, to: Partial<Shop>]>([
    ["the last route is removed", {}, { workloads: { api: { ...api, path: undefined } } }],
    ["a zone is removed", { zones: 3 }, { zones: 2 }],
    ["zones are added", { zones: 2 }, { zones: 6 }],
    ["most zones are removed", { zones: 6 }, { zones: 2 }],
    ["a public load balancer becomes internal", {}, { isInternal: true }],
    ["an internal load balancer becomes public", { isInternal: true }, {}],
    ["certificates are added", {}, { certificates: 3 }],
    ["certificates are removed", { certificates: 3 }, {}],
    ["a port gets another number", {}, { workloads: { api: { ...api, port: 8080 } } }],
    ["a port gets another name", {}, { workloads: { api: { ...api, portName: "web" } } }],
    ["the last service that is called by name is called no longer", {}, { workloads: routed }],
    ["the cluster's default strategy changes", {}, { runsOnSpot: true }],
    ["a workload is removed", { workloads: routed }, { workloads: { api } }],
    ["a service moves to instances", { workloads: { api } }, { workloads: { api: onInstances } }],
    ["a service moves back to Fargate", { workloads: { api: onInstances } }, { workloads: { api } }],
    [
      "instances get another name",
      { workloads: { api: onInstances }, hasDaemon: true },
      { workloads: { api: onInstances }, hasDaemon: true, instances: { name: "blue", type: "m7g.large" } },
    ],
    [
      "instances get another processor",
      { workloads: { api: onInstances } },
      { workloads: { api: onInstances }, instances: { name: "general", type: "m7i.large" } },
    ],
    ["a service moves to managed instances", { workloads: { api: onInstances } }, { workloads: { api: onManaged } }],
    ["a service leaves managed instances", { workloads: { api: onManaged } }, { workloads: { api } }],
    [
      "managed instances are billed otherwise",
      { workloads: { api: onManaged } },
      { workloads: { api: onManaged }, isManagedSpot: true },
    ],
    [
      "managed instances get another processor",
      { workloads: { api: onManaged } },
      { workloads: { api: onManaged }, instances: { name: "general", type: "m7i.large" } },
    ],
    ["a daemon comes", { workloads: { api } }, { workloads: { api }, hasDaemon: true }],
    ["a daemon goes, and its instances with it", { workloads: { api }, hasDaemon: true }, { workloads: { api } }],
    [
      "the last route to ports of instances goes",
      { workloads: { api: atPorts } },
      { workloads: { api: { ...atPorts, path: undefined } } },
    ],
    [
      "a workload is renamed",
      { workloads: { web: routed.web } },
      { workloads: { orders: { ...api, path: "/orders/*" } } },
    ],
  ])("deploys where %s", (_name, from, to) => {
    const account = new Account();
    expect(deploy(account, shopOf(from))).toEqual([]);
    expect(deploy(account, shopOf(to))).toEqual([]);
    expect(account.outside.filter(({ type }) => !KEPT.has(type) && type !== TASK_DEFINITION)).toEqual([]);
  });

  it("keeps a capacity provider in its cluster until no service uses it", () => {
    const from = { workloads: { api: onInstances } };
    const kinds = [true, false].map((keepsLost) => {
      const account = new Account();
      deployTree(account, shopOf(from), DEPLOY_SH);
      return deployTree(account, shopOf({ workloads: { api } }), { ...DEPLOY_SH, keepsLost }).map(({ kind }) => kind);
    });
    expect(kinds).toEqual([[], ["provider-in-use"]]);
  });

  it("is refused before anything changes where a service with a route gets ports of instances", () => {
    const account = new Account();
    deployTree(account, shopOf({ workloads: { api: onInstances } }), DEPLOY_SH);
    const refused = refusedBefore(account, shopOf({ workloads: { api: atPorts } }));
    expect(refused.map(({ kind }) => kind)).toEqual(["replaced-live"]);
  });

  it.each<readonly [name: string, from: Partial<Shop>, to: Partial<Shop>, without: string]>([
    [
      "a workload is renamed, whose old rule wins",
      { workloads: { web: routed.web } },
      { workloads: { orders: routed.web } },
      "group-left",
    ],
    [
      "a workload is renamed, whose new rule wins",
      { workloads: { orders: routed.web } },
      { workloads: { web: routed.web } },
      "empty-group",
    ],
    [
      "a route comes where another took its requests",
      { workloads: { api: { ...api, path: "/*" }, web: { ...api, path: undefined } } },
      { workloads: { api: { ...api, path: "/*" }, web: routed.web } },
      "empty-group",
    ],
    [
      "a route goes where another takes its requests",
      { workloads: { api: { ...api, path: "/*" }, web: routed.web } },
      { workloads: { api: { ...api, path: "/*" }, web: { ...api, path: undefined } } },
      "group-left",
    ],
    [
      "a route goes from one workload to another",
      { workloads: { api, web: { ...api, path: undefined } } },
      { workloads: { api: { ...api, path: undefined }, web: api } },
      "route-interrupted",
    ],
  ])("lets no request fail where %s, because rules are held or withdrawn", (_name, from, to, without) => {
    const kinds = [true, false].map((holdsRules) => {
      const account = new Account();
      deployTree(account, shopOf(from), DEPLOY_SH);
      return deployTree(account, shopOf(to), { ...DEPLOY_SH, holdsRules }).map(({ kind }) => kind);
    });
    expect(kinds).toEqual([[], [without]]);
  });

  it("lets no request fail where routes go from one workload to the next, each after the one that takes its route", () => {
    const from = { api: { ...api, path: "/a" }, cart: { ...api, path: "/c" }, web: { ...api, path: undefined } };
    const to = { api: { ...api, path: undefined }, cart: { ...api, path: "/a" }, web: { ...api, path: "/c" } };
    const account = new Account();
    deployTree(account, shopOf({ workloads: from }), DEPLOY_SH);
    expect(refusedBefore(account, shopOf({ workloads: to }))).toEqual([]);
    expect(deployTree(account, shopOf({ workloads: to }), DEPLOY_SH)).toEqual([]);
  });

  it.each([
    ["of a host to every host", { ...api, options: ["route host"] }, api],
    ["of every host to one", api, { ...api, options: ["route host"] }],
    ["of every path to some", { ...api, path: "/*" }, { ...api, path: "/web/*" }],
  ])(
    "lets no request fail where a workload takes a part of what another matched: a route %s",
    (_name, giver, taker) => {
      const account = new Account();
      const noRoute = { path: undefined };
      deployTree(account, shopOf({ workloads: { api: giver, web: { ...taker, ...noRoute } } }), DEPLOY_SH);
      const after = shopOf({ workloads: { api: { ...giver, ...noRoute }, web: taker } });
      expect(refusedBefore(account, after)).toEqual([]);
      expect(deployTree(account, after, DEPLOY_SH)).toEqual([]);
    },
  );

  it("is refused before anything changes where three workloads hand their routes round", () => {
    const account = new Account();
    const [a, c, w] = ["/a", "/c", "/w"].map((path) => ({ ...api, path }));
    if (a === undefined || c === undefined || w === undefined) throw new Error("There are three.");
    deployTree(account, shopOf({ workloads: { api: a, cart: c, web: w } }), DEPLOY_SH);
    const refused = refusedBefore(account, shopOf({ workloads: { api: w, cart: a, web: c } }));
    expect(refused.map(({ kind }) => kind)).toEqual(["route-moved", "route-moved", "route-moved"]);
  });

  it("is refused before anything changes where two workloads give each other their routes", () => {
    const account = new Account();
    const first = { api: { ...api, path: "/a" }, web: { ...api, path: "/w" } };
    deployTree(account, shopOf({ workloads: first }), DEPLOY_SH);
    const swapped = shopOf({ workloads: { api: first.web, web: first.api } });
    expect(refusedBefore(account, swapped).map(({ kind }) => kind)).toEqual(["route-moved", "route-moved"]);
  });

  it.each([
    ["internal", {}, { isInternal: true }],
    ["public", { isInternal: true }, {}],
  ])("is not refused where its load balancer becomes %s", (_name, from, to) => {
    const account = new Account();
    deployTree(account, shopOf(from), DEPLOY_SH);
    expect(refusedBefore(account, shopOf(to))).toEqual([]);
  });

  it("takes nothing from tasks that go together with a file system that came after them", () => {
    const account = new Account();
    const mounting = (mounts: Workload["mounts"]) =>
      shopOf({ workloads: { api, web: { ...api, path: "/w", mounts } } });
    const versions = [mounting("nothing"), mounting("reading"), shopOf({ workloads: { api } })];
    expect(versions.flatMap((version) => deploy(account, version))).toEqual([]);
  });

  it("is deployed again after everything was deleted, with its logs and images", () => {
    const account = new Account();
    const shop = shopOf({ workloads: { api: { ...api, builds: true } } });
    expect(deploy(account, shop)).toEqual([]);
    expect(deleteEverything(account)).toEqual([]);
    expect(account.stacks).toEqual([]);
    expect(new Set(account.outside.map(({ type }) => type))).toEqual(KEPT);
    const undo = account.checkpoint();
    const refused = deployTree(account, shop, { ...DEPLOY_SH, takesBack: false }).map(({ kind }) => kind);
    expect(new Set(refused)).toEqual(new Set(["outside-in-the-way"]));
    undo();
    expect(deploy(account, shop)).toEqual([]);
    expect(account.outside.filter(({ type }) => type !== TASK_DEFINITION)).toEqual([]);
  });

  it("has one registry for two environments, which neither rewrites for the other", () => {
    const { trees } = compileShop({ ...FIRST_SHOP, workloads: { api: { ...api, builds: true } }, hasStaging: true });
    const account = new Account();
    expect(trees.map(({ environment }) => environment)).toEqual(["default", "staging"]);
    expect([...trees, ...trees].flatMap((tree) => deploy(account, tree))).toEqual([]);
    expect(account.stack("us-east-1", "shop-registry")).toBeDefined();
  });

  it("deploys in a second region beside the first", () => {
    const account = new Account();
    for (const region of ["us-east-1", "eu-west-1"]) {
      expect(deployTree(account, shopOf({}), { ...DEPLOY_SH, region })).toEqual([]);
    }
  });
});

/** What is kept when its stack goes: images and logs. */
const KEPT = new Set(["AWS::ECR::Repository", "AWS::Logs::LogGroup"]);

describe("everything that is compiled", () => {
  it("names no role, and locks no other stack's values", () => {
    const trees = [shopOf({ certificates: 2 }), shopOf({ isInternal: true, zones: undefined })];
    const text = JSON.stringify(trees);
    expect(text).toContain("AWS::IAM::Role");
    expect(text).not.toMatch(/RoleName|Fn::ImportValue/);
    const outputs = trees.flatMap(({ waves }) =>
      waves.flat().flatMap(({ template }) => Object.values(template.outputs)),
    );
    expect(outputs.filter(({ exportName }) => exportName !== undefined)).toEqual([]);
  });

  it("names only what its users or its data need a name of", () => {
    const trees = [shopOf({ certificates: 2 }), shopOf({ workloads: { api: { ...api, builds: true, scales: true } } })];
    const resources = trees.flatMap(({ waves }) =>
      waves.flat().flatMap(({ template }) => Object.values(template.resources)),
    );
    const named = resources
      .filter(({ type, properties }) => nameOf(type, properties) !== undefined)
      .map(({ type }) => type);
    expect([...new Set(named)].toSorted()).toEqual(NAMED);
  });
});

/** Each keeps its name as long as the stack, or is taken back: nothing of them is replaced by a deployment. */
const NAMED = [
  "AWS::ApplicationAutoScaling::ScalingPolicy",
  "AWS::ECR::Repository",
  "AWS::ECS::Cluster",
  "AWS::ECS::Service",
  "AWS::Logs::LogGroup",
  "AWS::ServiceDiscovery::HttpNamespace",
];
