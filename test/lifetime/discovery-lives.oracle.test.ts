import { app, cloudMap, type Discovery, ports, service, serviceConnect } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { deleteEverything, refusedBefore } from "./model/deploy-tree.ts";
import { TASK_DEFINITION } from "./model/resource-types.ts";
import type { Tree } from "./model/tree.ts";

const base = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;
type Ways = Discovery | readonly Discovery[];

/** Services by name, each with the names of those whose URLs it has. */
function calling(
  discovery: Ways,
  calls: Readonly<Record<string, readonly string[]>> = { api: [], web: ["api"] },
): Tree {
  const workloads = Object.entries(calls).map(([name, servers]) => {
    const urls = servers.map((server) => [`${server.toUpperCase()}_URL`, ports(server, { http: 80 }).url("http")]);
    return service(name, { ...base, ports: ports(name, { http: 80 }), environment: Object.fromEntries(urls) });
  });
  return treeOfApp(app("shop", { discovery, workloads }));
}

const [connect, old, zone] = [serviceConnect(), cloudMap("old.local"), cloudMap("myapp.local")];
const ELSEWHERE = ["internal"];
const RING = { api: ["auth"], auth: ["api"] };

/** Kinds of what deploy.sh refuses of the second, once the first is deployed. */
function refused(from: Tree, to: Tree): readonly string[] {
  const account = new Account(ELSEWHERE);
  expect(deploy(account, from)).toEqual([]);
  const kinds = refusedBefore(account, to).map(({ kind }) => kind);
  return Array.from(new Set(kinds));
}

/** What a deployment meets that nobody refuses. */
function met(from: Tree, to: Tree): readonly string[] {
  const account = new Account(ELSEWHERE);
  deploy(account, from);
  return deploy(account, to);
}

const STEPS: Readonly<Record<string, readonly Ways[]>> = {
  "to DNS": [connect, [connect, zone], [zone, connect], zone],
  "to DNS in fewer steps": [connect, [zone, connect], zone],
  "to Service Connect": [zone, [zone, connect], [connect, zone], connect],
  "to another zone": [old, [old, connect], [connect, old], [connect, zone], [zone, connect], zone],
  "to another namespace": [
    connect,
    [connect, zone],
    [zone, connect],
    [zone, serviceConnect({ namespace: "internal" })],
    [serviceConnect({ namespace: "internal" }), zone],
    serviceConnect({ namespace: "internal" }),
  ],
  "to another TTL": [zone, cloudMap("myapp.local", { ttl: 60 }), zone],
  "to other records": [
    zone,
    [zone, connect],
    [connect, zone],
    connect,
    [connect, cloudMap("myapp.local", { records: ["A", "SRV"] })],
  ],
};

describe("services that find each other", () => {
  it.each(Object.entries(STEPS))("come %s, and nobody misses an answer", (_name, ways) => {
    const account = new Account(ELSEWHERE);
    for (const tree of ways.map((one) => calling(one))) {
      expect(refusedBefore(account, tree)).toEqual([]);
      expect(deploy(account, tree)).toEqual([]);
    }
    expect(account.outside.filter(({ type }) => type !== TASK_DEFINITION && type !== "AWS::Logs::LogGroup")).toEqual(
      [],
    );
  });

  it("come to DNS in every step where they call each other", () => {
    const account = new Account();
    for (const ways of STEPS["to DNS"] ?? []) {
      const tree = calling(ways, RING);
      expect(refusedBefore(account, tree)).toEqual([]);
      expect(deploy(account, tree)).toEqual([]);
    }
  });

  it.each<readonly [name: string, from: Ways, to: Ways]>([
    ["from Service Connect to DNS", connect, zone],
    ["from DNS to Service Connect", zone, connect],
    ["to another zone", old, zone],
    ["to another zone by a list", [old, connect], [zone, connect]],
    ["to another namespace", connect, serviceConnect({ namespace: "internal" })],
  ])("are refused, and would miss answers: %s", (_name, from, to) => {
    expect(refused(calling(from), calling(to))).toEqual(["names-moved"]);
    expect(met(calling(from), calling(to))).toContain("name-interrupted shop-default-web/");
  });

  it("are refused where one of a ring would use names that are not there yet", () => {
    expect(refused(calling(connect, RING), calling([zone, connect], RING))).toEqual(["names-moved"]);
    expect(met(calling(connect, RING), calling([zone, connect], RING))).toEqual([
      "name-interrupted shop-default-auth/",
    ]);
    expect(refused(calling(connect, RING), calling([connect, zone], RING))).toEqual([]);
  });

  it("are refused other records", () => {
    const srv = cloudMap("myapp.local", { records: ["A", "SRV"] });
    expect(refused(calling(zone), calling(srv))).toEqual(["records-fixed"]);
    expect(met(calling(zone), calling(srv))).toContain("records-fixed shop-default-api/DiscoveryService");
  });

  it("go one by one, and begin and end to be called", () => {
    const lone = { api: [] };
    for (const ways of [zone, [zone, connect], [connect, zone]]) {
      const trees = [calling(ways, lone), calling(ways), calling(ways, { web: [] }), calling(ways, { ...RING })];
      const account = new Account();
      expect(trees.flatMap((tree) => deploy(account, tree))).toEqual([]);
      expect(deleteEverything(account)).toEqual([]);
      expect(account.stacks).toEqual([]);
    }
  });

  it("leave the zone where nobody has a name in it any more", () => {
    const account = new Account();
    for (const ways of STEPS["to Service Connect"] ?? []) deploy(account, calling(ways));
    const left = account.stacks.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type));
    expect(left.filter((type) => /PrivateDnsNamespace|ServiceDiscovery::Service$/.test(type))).toEqual([]);
  });
});
