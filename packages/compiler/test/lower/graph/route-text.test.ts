import type { RouteProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { routeText } from "../../../src/lower/graph/route-text.ts";

it.each<[RouteProps, string]>([
  [{}, "/*"],
  [{ path: "/api/*" }, "/api/*"],
  [{ path: ["/b", "/a"] }, "/a or /b"],
  [{ host: "shop.example.com" }, "shop.example.com /*"],
  [{ host: ["b.example.com", "a.example.com"], path: "/x" }, "a.example.com or b.example.com /x"],
  [{ header: { "X-Api": ["2", "3"] } }, "/*, header X-Api 2 or 3"],
  [{ query: { v: "2" }, method: ["POST", "GET"] }, "/*, query v 2, method GET or POST"],
  [{ sourceIp: ["10.0.0.0/8"] }, "/*, from 10.0.0.0/8"],
  [{ path: "/a", listener: 8443 }, "/a, listener 8443"],
])("of %j is %s", (props, text) => {
  expect(routeText(props)).toBe(text);
});
