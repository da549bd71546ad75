import type { RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { isCovered } from "../../../src/lower/resolve/covered-routes.ts";
import { matchOf } from "../../../src/lower/resolve/route-match.ts";

const covered = (props: RouteProps, wider: RouteProps) => isCovered(matchOf(props), matchOf(wider));

describe("the requests of a route", () => {
  it.each<readonly [RouteProps, RouteProps]>([
    [{ path: "/a" }, {}],
    [{ path: "/a" }, { path: ["/b", "/a"] }],
    [{ path: ["/a/b", "/a/c"] }, { path: "/a/*" }],
    [{ path: "/a/b/*" }, { path: "/a/*" }],
    [{ path: "/a/*/c" }, { path: "/a/*" }],
    [{ path: "/aab" }, { path: "*ab" }],
    [{ path: "/a?" }, { path: "/??" }],
    [{ host: "A.shop.com" }, { host: "*.SHOP.com" }],
    [
      { path: "/a", header: { "x-a": "One" } },
      { path: "/a", header: { "X-A": ["one", "two"] } },
    ],
    [{ header: { "X-A": "1" }, method: "GET" }, { method: ["GET", "HEAD"] }],
    [{ sourceIp: "10.1.0.0/16" }, { sourceIp: "10.0.0.0/8" }],
    [{ query: { V: "2*" } }, { query: { v: "*" } }],
    [{ query: { v: "a\\*" } }, { query: { v: "a\\*" } }],
  ])("%j are all of %j", (props, wider) => expect(covered(props, wider)).toBe(true));

  it.each<readonly [RouteProps, RouteProps]>([
    [{}, { path: "/a" }],
    [{ path: ["/a", "/c"] }, { path: ["/a", "/b"] }],
    [{ path: "/A" }, { path: "/a" }],
    [{ path: "/a*" }, { path: "/a?" }],
    [{ path: "/a/*" }, { path: "/a/*/c" }],
    [{ path: "/a" }, { path: "/a", header: { "X-A": "1" } }],
    [{ header: { "X-A": "1" } }, { header: { "X-B": "1" } }],
    [{ header: { "X-A": "1" } }, { query: { "X-A": "1" } }],
    [{ method: "get" }, { method: "GET" }],
    [{ query: { v: "a\\b" } }, { query: { v: "a\\*" } }],
    [{ sourceIp: "10.0.0.0/8" }, { sourceIp: "10.1.0.0/16" }],
  ])("%j are not all of %j", (props, wider) => expect(covered(props, wider)).toBe(false));
});
