import { expect, it } from "vitest";
import { lowerShop } from "../lowered.ts";
import { onEdge, web } from "../routed.ts";

/** The routes that are to get another number, each with it. */
function movesOf(routes: Readonly<Record<string, { readonly path?: string; readonly priority: number }>>) {
  const workloads = Object.entries(routes).map(([name, route]) => web(name, onEdge(route)));
  return lowerShop({ workloads }).findings.map(({ configFix }) => [configFix?.source.label, configFix?.value]);
}

it("gives no two routes one number, though one has its number and another hides it", () => {
  const routes = { api: { path: "/a", priority: 5 }, cart: { path: "/b", priority: 5 }, web: { priority: 4 } };
  const moves = movesOf(routes);
  expect(moves).toHaveLength(3);
  expect(new Set(moves.map(([, value]) => value)).size).toBe(3);
});

it("begins anew behind the last number", () => {
  const routes = { api: { path: "/a", priority: 50_000 }, cart: { path: "/b", priority: 50_000 } };
  expect(movesOf(routes)).toEqual([["services.cart.routes.http", 1]]);
});
