import { app, loadBalancer, network, type NetworkProps, repository, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import type { Tree } from "./model/tree.ts";

interface Shop extends NetworkProps {
  readonly isPublic?: boolean;
  /** Whether its task sends to a queue of somebody else's. */
  readonly sends?: boolean;
  readonly isRouted?: boolean;
}

const edge = loadBalancer("edge");
const inner = loadBalancer("inner", { internal: true });

function treeOf({ isPublic = false, sends = false, isRouted = false, ...props }: Shop): Tree {
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: repository("shop/api").tag("1"),
    ports: { http: 80 },
    routes: isRouted ? { http: [edge.route(), inner.route()] } : {},
    assignPublicIp: isPublic,
    permissions: sends ? [{ actions: ["sqs:SendMessage"], resources: ["*"] }] : [],
  });
  return treeOfApp(app("shop", { workloads: [api], network: network(props) }));
}

/** What each of the deployments meets after the first, and what its platform is made of at the end. */
function lived(shops: readonly Shop[]) {
  const account = new Account();
  const met = shops.map((shop) => {
    const tree = treeOf(shop);
    const refused = refusedBefore(account, tree);
    return [...refused, ...(refused.length > 0 ? [] : deployTree(account, tree, DEPLOY_SH))];
  });
  const platform = account.stack("us-east-1", "shop-default-platform");
  return { kinds: met.map((all) => all.map(({ kind }) => kind)), ids: Array.from(platform?.resources.keys() ?? []) };
}

const endsIn = (ids: readonly string[], end: string) => ids.filter((id) => id.endsWith(end));

describe("a network that is deployed", () => {
  const isolated = { natGateways: 0 } as const;

  it.each<readonly [string, readonly Shop[]]>([
    ["loses its way out, and gets it back", [{}, isolated, {}]],
    ["gets an endpoint that a task begins to need, and loses it", [isolated, { ...isolated, sends: true }, isolated]],
    ["gets endpoints that are named", [{}, { endpoints: ["sqs", "dynamodb"] }, { endpoints: ["ecr"] }, {}]],
    ["gets IPv6", [{ isRouted: true }, { isRouted: true, ipv6: true }]],
    ["gets a zone with IPv6, and loses it", [{ ipv6: true }, { ipv6: true, availabilityZones: 3 }, { ipv6: true }]],
    ["has its connections written down", [{}, { flowLogs: true }, { flowLogs: { s3: { bucket: "shop" } } }, {}]],
    ["writes others down", [{ flowLogs: true }, { flowLogs: { trafficType: "REJECT", retentionInDays: 7 } }]],
    ["goes to two zones and back", [{ availabilityZones: 1 }, { isRouted: true }, { availabilityZones: 1 }]],
    ["has its tasks made public and private again", [isolated, { ...isolated, isPublic: true }, isolated]],
  ])("%s", (_name, shops) => {
    expect(lived(shops).kinds).toEqual(shops.map(() => []));
  });

  it("has the endpoints of what it is at last", () => {
    const { ids } = lived([{ natGateways: 0, sends: true }, { natGateways: 0 }]);
    expect(endsIn(ids, "Endpoint").toSorted()).toEqual([
      "EcrApiEndpoint",
      "EcrDkrEndpoint",
      "LogsEndpoint",
      "S3Endpoint",
    ]);
    expect(endsIn(lived([isolated, {}]).ids, "Endpoint")).toEqual(["S3Endpoint"]);
  });

  it("keeps the addresses that its tasks and load balancers have", () => {
    const { kinds, ids } = lived([{ ipv6: true, isRouted: true }, { isRouted: true }]);
    expect(kinds).toEqual([[], ["network-moved"]]);
    expect(ids).toContain("Ipv6Block");
  });
});
