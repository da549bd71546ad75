import { app, distribution, type DistributionProps, loadBalancer, type LoadBalancerProps, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, type Deployment, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import type { Tree } from "./model/tree.ts";

interface Shop {
  readonly edge?: LoadBalancerProps;
  readonly inner?: LoadBalancerProps;
  /** The load balancers that api has a route on, and those of web, where there is web. */
  readonly api?: readonly ("edge" | "inner")[];
  readonly web?: readonly ("edge" | "inner")[];
  readonly origin?: "edge" | "inner";
  readonly site?: Omit<DistributionProps, "origin">;
  readonly second?: Omit<DistributionProps, "origin">;
}

const hostedZone = "Z0123456789ABCDEFGHIJ";
const named = { domainName: "example.com", hostedZone } as const;
const origin = { domainName: "origin.example.com", hostedZone } as const;
const image = "public.ecr.aws/docker/library/nginx:1.27.3";

function treeOf({ edge, inner, api = ["edge"], web, origin: from = "edge", site, second }: Shop): Tree {
  const balancers = { edge: loadBalancer("edge", edge), inner: loadBalancer("inner", inner) };
  const routed = (name: string, on: readonly ("edge" | "inner")[]) =>
    service(name, {
      cpu: 256,
      memory: 512,
      image,
      ports: { http: 80 },
      routes: { http: on.map((one) => balancers[one].route({ path: `/${name}/*` })) },
    });
  const made = Object.entries({ site, second }).flatMap(([name, props]) =>
    props === undefined ? [] : [distribution(name, { origin: balancers[from], ...props })],
  );
  const workloads = [routed("api", api), ...(web === undefined ? [] : [routed("web", web)])];
  return treeOfApp(app("shop", { workloads, resources: made }));
}

/** What each of the deployments meets after the first, as deploy.sh does it, and what is there at the end. */
function lived(shops: readonly Shop[], deployment: Deployment = DEPLOY_SH) {
  const account = new Account();
  const met = shops.map((shop) => {
    const tree = treeOf(shop);
    const refused = refusedBefore(account, tree);
    const found = refused.length > 0 ? refused : deployTree(account, tree, deployment);
    return found.map(({ kind, id }) => `${kind} ${id}`);
  });
  const types = account.stacks.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type));
  const names = account.stacks.map(({ name, region }) => `${region} ${name}`);
  return { met, types, names };
}

const INTERNAL: Shop = { edge: { internal: true, ...origin }, site: named };

describe("a distribution that is deployed", () => {
  it.each<readonly [string, readonly Shop[]]>([
    ["stays as it is", [{ site: named }, { site: named }]],
    ["comes before a live load balancer, and goes", [{}, { site: {} }, {}]],
    [
      "takes the name of a load balancer, and gives it back",
      [{ edge: named }, { edge: origin, site: named }, { edge: named }],
    ],
    [
      "gets a name, another one, and loses both",
      [
        { site: {} },
        { site: named },
        { site: { ...named, domainName: ["example.com", "www.example.com"] } },
        { site: {} },
      ],
    ],
    [
      "has its behaviors written in another order",
      [
        { site: { behaviors: { "/a/*": {}, "/b/*": { cache: "optimized" } } } },
        { site: { behaviors: { "/b/*": { cache: "optimized" }, "/a/*": {} } } },
      ],
    ],
    [
      "reads from a bucket, and does so no longer",
      [{ site: {} }, { site: { behaviors: { "/a/*": { origin: "shop-assets" } } } }, { site: {} }],
    ],
    [
      "has another secret, twice",
      [
        { site: named },
        { site: named, edge: { originSecretVersion: 2 } },
        { site: named, edge: { originSecretVersion: 3 } },
      ],
    ],
    ["is one of two, of which the second goes", [{ site: named, second: {} }, { site: named }]],
    ["asks an internal load balancer, and goes", [INTERNAL, { edge: { internal: true, ...origin } }]],
    [
      "lets others in beside it, and no longer",
      [{ site: {} }, { site: {}, edge: { allowFrom: ["203.0.113.0/24"] } }, { site: {} }],
    ],
    [
      "asks another load balancer, internal, once that has the routes, and the first goes then",
      [
        { site: named, edge: origin },
        { site: named, edge: origin, inner: { internal: true }, api: ["edge", "inner"] },
        { site: named, edge: origin, inner: { internal: true }, api: ["edge", "inner"], origin: "inner" },
        { site: named, inner: { internal: true }, api: ["inner"], origin: "inner" },
      ],
    ],
    [
      "is before a load balancer that is split in two, by way of both",
      [
        { site: named, web: ["edge"] },
        { site: named, web: ["edge", "inner"], inner: {} },
        { site: { ...named, behaviors: { "/web/*": {} } }, web: ["edge", "inner"], inner: {} },
      ],
    ],
  ])("%s", (_name, shops) => {
    expect(lived(shops).met).toEqual(shops.map(() => []));
  });

  it("is not left without its load balancer, nor given the name of another one", () => {
    expect(lived([{ site: named }, { site: named, edge: { internal: true } }]).met[1]).toEqual([
      expect.stringMatching(/^route-moved EdgeRule/),
      "route-moved SiteDistribution",
    ]);
    expect(lived([{ site: named }, { site: named, edge: origin }]).met[1]?.at(-1)).toBe("route-moved SiteDistribution");
    const second = { domainName: "www.example.com", hostedZone } as const;
    const swapped = lived([
      { site: named, second },
      { site: second, second: named },
    ]).met[1];
    expect(swapped).toEqual(["place-taken SecondDistribution", "place-taken SiteDistribution"]);
  });

  it("has its certificate in us-east-1, which goes with its name", () => {
    const far = { ...DEPLOY_SH, region: "eu-central-1" };
    const first = lived([{ site: named }], far);
    expect(first.names).toContain("us-east-1 shop-default-us-east-1-certificates");
    expect(first.names).toContain("eu-central-1 shop-default-platform");
    const later = lived([{ site: named }, { site: { ...named, domainName: "www.example.com" } }, { site: {} }], far);
    expect(later.met).toEqual([[], [], []]);
    expect(later.names).toEqual(["eu-central-1 shop-default-api", "eu-central-1 shop-default-platform"]);
  });

  it("is what the model sees: requests fail where a rule asks for a secret before the distribution sends it", () => {
    const shops: readonly Shop[] = [{ site: named }, { site: named, edge: { originSecretVersion: 3 } }];
    expect(lived(shops).met[1]).toEqual(["route-interrupted example.com", "route-interrupted SiteDistribution"]);
  });
});
