import { app, loadBalancer, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { compileShop, treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { FIRST_SHOP, freshWorkload, type Shop } from "./editor/shop.ts";
import { Account } from "./model/account.ts";
import { TASK_DEFINITION } from "./model/resource-types.ts";
import type { Tree } from "./model/tree.ts";

const api = freshWorkload("api");

function shopOf(change: Partial<Shop>): Tree {
  const { errors, trees } = compileShop({ ...FIRST_SHOP, workloads: { api }, ...change });
  const [tree] = trees;
  if (tree === undefined) throw new Error(`The shop does not compile: ${errors.join(", ")}`);
  return tree;
}

function routed(...options: readonly string[]): Partial<Shop> {
  return { workloads: { api: { ...api, options: options.map((option) => `route ${option}`) } } };
}

function balanced(...options: readonly string[]): Partial<Shop> {
  return { options: options.map((option) => `loadBalancer ${option}`) };
}

const SPLIT = (domainsOn: Shop["domainsOn"]): Partial<Shop> => ({
  workloads: { api, web: { ...freshWorkload("web"), loadBalancer: domainsOn } },
  domains: 2,
  domainsOn,
});

const PROTECTIONS = [
  "clientKeepAliveSeconds",
  "desyncMitigationMode",
  "dropInvalidHeaderFields",
  "preserveHostHeader",
  "xffHeaderProcessingMode",
];

describe("traffic that changes", () => {
  it.each<readonly [name: string, from: Partial<Shop>, to: Partial<Shop>]>([
    ["a route becomes sticky, and is so no longer", {}, routed("stickiness")],
    ["a route starts tasks slowly, and does so no longer", {}, routed("slowStartSeconds")],
    ["requests are spread at random, and in turn again", {}, { workloads: { api: { ...api, spreads: "mitigated" } } }],
    ["logs are written, and are so no longer", {}, balanced("accessLogs", "connectionLogs")],
    ["a web ACL comes, and goes", {}, balanced("webAcl", "wafFailOpen")],
    [
      "a load balancer with a web ACL becomes internal",
      balanced("webAcl"),
      { ...balanced("webAcl"), isInternal: true },
    ],
    ["what no route describes is answered otherwise", {}, balanced("defaultAction")],
    ["redirects come and go", {}, balanced("redirects")],
    ["redirects follow to HTTPS", balanced("redirects"), { ...balanced("redirects"), certificates: 1 }],
    ["a listener comes, and goes", {}, balanced("listeners")],
    ["a route moves to a listener of its own, and back", {}, { workloads: { api: { ...api, isApart: true } } }],
    ["a domain comes, and goes", {}, { domains: 1 }],
    ["a second domain comes, and goes", { domains: 1 }, { domains: 2 }],
    ["a domain takes the place of a certificate", { certificates: 2 }, { domains: 1 }],
    ["a load balancer with a domain becomes internal", { domains: 2 }, { domains: 2, isInternal: true }],
    ["a load balancer is split in two, of which the second gets the domains", SPLIT("edge"), SPLIT("inner")],
    ["protections are changed, and are what they were", {}, balanced(...PROTECTIONS)],
  ])("deploys where %s", (_name, from, to) => {
    const account = new Account();
    const trees = [from, to, from].map((change) => shopOf(change));
    expect(trees.flatMap((tree) => deploy(account, tree))).toEqual([]);
  });

  it("is seen by another web ACL without a gap, because the first is not taken back", () => {
    const acl = (id: string) => {
      const webAcl = `arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/${id}`;
      const routes = { http: loadBalancer("edge", { webAcl }).route() };
      const image = "public.ecr.aws/docker/library/nginx:1.27.3";
      return treeOfApp(
        app("shop", { workloads: [service("api", { cpu: 256, memory: 512, image, ports: { http: 80 }, routes })] }),
      );
    };
    const account = new Account();
    expect([acl("a"), acl("b"), acl("a")].flatMap((tree) => deploy(account, tree))).toEqual([]);
    expect(account.outside.filter(({ type }) => type !== TASK_DEFINITION)).toEqual([]);
  });
});
