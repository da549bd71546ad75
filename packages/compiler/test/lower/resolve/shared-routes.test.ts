import { service, type RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { deploymentOrder } from "../../../src/model/deployment-order.ts";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";
import { onEdge, web } from "../routed.ts";

const shop = (routes: Readonly<Record<string, RouteProps>>) =>
  lowerShop({ workloads: Object.entries(routes).map(([name, route]) => web(name, onEdge(route))) });

/** Waves of workloads alone. */
function wavesOf(lowered: ReturnType<typeof lowerShop>) {
  const waves = deploymentOrder(lowered.assembly).map((wave) =>
    wave.map((name) => name.replace("shop-production-", "")),
  );
  return waves.filter((wave) => !wave.includes("platform"));
}

describe("routes of one match", () => {
  it("are deployed before those whose rules send to their target groups", () => {
    const routes = {
      api: { weight: 1, priority: 1 },
      cart: { weight: 1, priority: 3 },
      web: { weight: 1, priority: 2 },
    };
    expect(wavesOf(shop(routes))).toEqual([["cart"], ["web"], ["api"]]);
  });

  it("do not wait for one without a share", () => {
    expect(wavesOf(shop({ api: { weight: 1, priority: 1 }, cart: { weight: 0, priority: 2 } }))).toEqual([
      ["api", "cart"],
    ]);
  });

  it("hide nothing of each other, and what others ask for after them", () => {
    const routes = { api: { path: "/a/*", weight: 1 }, cart: { path: "/a/*", weight: 1 } };
    expect(codesOf(shop(routes))).toEqual([]);
    expect(shop({ ...routes, web: { path: "/a/b", priority: 50_000 } }).findings.map(({ code }) => code)).toEqual([
      "config/route-unreachable",
    ]);
  });

  it("have numbers of their own", () => {
    const routes = { api: { weight: 1, priority: 5 }, cart: { weight: 1, priority: 5 } };
    expect(shop(routes).findings.map(({ code }) => code)).toEqual(["config/route-priority"]);
  });

  it("may be of services that call each other", () => {
    const size = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 } } as const;
    const api = service("api", { ...size, routes: { http: onEdge({ weight: 1, priority: 1 }) } });
    const cart = service("cart", {
      ...size,
      routes: { http: onEdge({ weight: 1, priority: 2 }) },
      environment: { API: api.url("http") },
    });
    expect(wavesOf(lowerShop({ workloads: [api, cart] }))).toEqual([["cart"], ["api"], ["cart"]]);
  });
});
