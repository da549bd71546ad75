import type { RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lowerShop, templateOf } from "../lowered.ts";
import { onEdge, web } from "../routed.ts";

function rulesOf(name: string, workloads: Parameters<typeof lowerShop>[0]["workloads"]) {
  const resources = Object.values(templateOf(lowerShop({ workloads }), `shop-production-${name}`).Resources);
  return resources.filter(({ Type }) => Type.endsWith("::ListenerRule")).map(({ Properties }) => Object(Properties));
}

function priorityOf(props: RouteProps): number {
  const [rule] = rulesOf("web", [web("web", onEdge(props))]);
  return Number(Reflect.get(rule, "Priority"));
}

describe("priorities", () => {
  it.each([
    [{ path: "/a" }, { path: "/a*" }],
    [{ path: "/a/b" }, { path: "/a/*" }],
    [{ path: "/a/*" }, { path: "/a*" }],
    [{ path: "/a/b/*" }, { path: "/a/*" }],
    [{ path: "/a/b*" }, { path: "/a/*" }],
    [{ path: "/a/*/c" }, { path: "/a/*" }],
    [{ path: "/a*" }, { path: "/*" }],
    [{ path: "/a/*", host: "a.shop.com" }, { path: "/a/*" }],
    [
      { path: "/a/*", host: "a.shop.com" },
      { path: "/a/*", host: "*.shop.com" },
    ],
    [{ path: "/a/*", host: "*.shop.com" }, { path: "/a/*" }],
    [{ path: "/a/*" }, {}],
    [{ host: "a.shop.com" }, { host: "*.shop.com" }],
    [{ host: "*.shop.com" }, {}],
    [{ header: { "X-A": "1" } }, {}],
    [{ path: "/a/*", method: "GET" }, { path: "/a/*" }],
    [
      { path: "/a/*", host: "*.shop.com", query: { v: "2" } },
      { path: "/a/*", host: "*.shop.com" },
    ],
    [
      { path: "/a/*", host: "a.shop.com", sourceIp: "10.0.0.0/8" },
      { path: "/a/*", host: "a.shop.com" },
    ],
    [
      { path: "/a", header: { "X-A": "1" }, method: "GET" },
      { path: "/a", header: { "X-A": "1" } },
    ],
    [{ path: "/a/*" }, { path: "/*", header: { "X-A": "1" }, method: "GET", query: { v: "2" } }],
    [
      { host: "a.shop.com", header: { "X-A": "1" } },
      { host: "*.shop.com", header: { "X-A": "1" } },
    ],
    [
      { path: "/a", host: "a.shop.com", method: "GET", query: { v: "2" } },
      { path: "/a", host: "a.shop.com", method: "GET" },
    ],
  ])("gives %j a lower number than %j", (narrow, wide) => {
    expect(priorityOf(narrow)).toBeLessThan(priorityOf(wide));
  });

  it("are what they were before there were other conditions", () => {
    expect([{}, { path: "/a" }, { path: "/a/*", host: "a.shop.com" }].map(priorityOf)).toEqual([49_623, 3300, 24_779]);
  });

  it("are those that the config gives", () => expect(priorityOf({ path: "/a", priority: 7 })).toBe(7));

  it("stay when other workloads come and go", () => {
    const alone = rulesOf("web", [web("web", onEdge({ path: "/a" }))]);
    const others = ["api", "cart", "zone"].map((name) => web(name, onEdge({ path: `/${name}` })));
    expect(rulesOf("web", [...others, web("web", onEdge({ path: "/a" }))])).toEqual(alone);
  });
});
