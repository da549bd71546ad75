import { app, loadBalancer, type RouteProps, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { refusedBefore } from "./model/deploy-tree.ts";
import type { Tree } from "./model/tree.ts";

const EDGE = loadBalancer("edge");
const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";

const INNER = loadBalancer("inner", { internal: true });

const [TEN, NINETY, OTHER] = [{ weight: 10 }, { weight: 90 }, { path: "/other/*" }];

/** Services by name, each with what its route says; nothing for one without a route. */
type Shop = Readonly<Record<string, (RouteProps & { readonly isInner?: boolean }) | undefined>>;

function treeOf(shop: Shop): Tree {
  const workloads = Object.entries(shop).map(([name, given]) => {
    const { isInner = false, ...route } = given ?? {};
    return service(name, {
      cpu: 256,
      memory: 512,
      image: IMAGE,
      ports: { http: 80 },
      ...(given === undefined
        ? {}
        : { routes: { http: (isInner ? INNER : EDGE).route({ path: "/shop/*", ...route }) } }),
    });
  });
  return treeOfApp(app("shop", { workloads }));
}

/** What goes wrong over these deployments of one app; `refused` where deploy.sh does not begin. */
function deployed(...shops: readonly Shop[]) {
  const account = new Account();
  return shops.flatMap((shop) => {
    const tree = treeOf(shop);
    const refused = refusedBefore(account, tree).map(({ kind, stack }) => `refused ${kind} ${stack}`);
    return refused.length > 0 ? refused : deploy(account, tree);
  });
}

/** The first of two takes the target group of the second, or the other way round. */
const PAIRS = [
  ["a", "b"],
  ["e", "f"],
] as const;

/** A life of two services, whatever their names are. */
const LIVES: Readonly<Record<string, (one: string, other: string) => readonly Shop[]>> = {
  "come together, and go": (one, other) => [{ rest: OTHER, [one]: TEN, [other]: NINETY }, { rest: OTHER }],
  "become those of services without routes": (one, other) => [
    { rest: OTHER, [one]: TEN, [other]: NINETY },
    { rest: OTHER, [one]: undefined, [other]: undefined },
    { rest: OTHER, [one]: TEN, [other]: NINETY },
  ],
  "are joined by another, which leaves again": (one, other) => [
    { [one]: {} },
    { [one]: TEN, [other]: NINETY },
    { [one]: {} },
  ],
  "pass all requests on": (one, other) => [
    { [one]: {} },
    { [one]: TEN, [other]: { weight: 0 } },
    { [one]: { weight: 0 }, [other]: TEN },
    { [other]: {} },
  ],
  "are no longer that of the first": (one, other) => [
    { [one]: TEN, [other]: NINETY },
    { [one]: undefined, [other]: {} },
  ],
  "go to another load balancer, one after the other": (one, other) => [
    { [one]: TEN, [other]: NINETY },
    { [one]: { isInner: true }, [other]: {} },
    { [one]: { isInner: true, ...TEN }, [other]: { isInner: true, ...NINETY } },
  ],
  "match others": (one, other) => [
    { [one]: TEN, [other]: NINETY },
    { [one]: { ...TEN, ...OTHER }, [other]: { ...NINETY, ...OTHER } },
    { [one]: OTHER, [other]: {} },
  ],
  "become those of a service of another name": (one, other) => [
    { [one]: TEN, [other]: NINETY },
    { [one]: TEN, next: NINETY },
  ],
  "are given to another": (one, other) => [
    { [one]: TEN, [other]: NINETY, next: undefined },
    { [one]: undefined, [other]: NINETY, next: TEN },
  ],
  "become sticky": (one, other) => [
    { [one]: TEN, [other]: NINETY },
    { [one]: { ...TEN, stickiness: {} }, [other]: { ...NINETY, stickiness: {} } },
    { [one]: TEN, [other]: NINETY },
  ],
};

describe("routes that share requests", () => {
  it.each(PAIRS.flatMap((pair) => Object.entries(LIVES).map(([name, life]) => [name, pair, life] as const)))(
    "%s (%s)",
    (_name, [one, other], life) => {
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const) {
        expect(deployed(...life(first, second))).toEqual([]);
      }
    },
  );

  it("are three, of which each may go", () => {
    const all = { a: TEN, b: NINETY, c: TEN };
    expect(deployed(all, { a: TEN, c: TEN }, all, { b: NINETY, c: TEN }, all, { a: TEN, b: NINETY })).toEqual([]);
  });

  it.each<readonly [name: string, before: Shop, after: Shop, refused: readonly string[]]>([
    [
      "whose weights would turn round",
      { a: { ...TEN, priority: 5 }, b: { ...NINETY, priority: 6 } },
      { a: { ...TEN, priority: 7 }, b: { ...NINETY, priority: 6 } },
      ["route-moved shop-default-a"],
    ],
    [
      "of which one leaves its target group as the other goes",
      { e: TEN, f: NINETY },
      { e: undefined },
      ["group-taken shop-default-e"],
    ],
  ])("are refused %s", (_name, before, after, refused) => {
    expect(deployed(before, after)).toEqual(refused.map((one) => `refused ${one}`));
  });

  it("let go of a target group that goes, once the route of it has the weight 0", () => {
    expect(deployed({ e: TEN, f: NINETY }, { e: { weight: 0 }, f: NINETY }, { e: undefined })).toEqual([]);
  });
});
