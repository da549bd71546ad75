import { describe, expect, it } from "vitest";
import { compileShop } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { FIRST_SHOP, freshWorkload, type Shop } from "./editor/shop.ts";
import { Account } from "./model/account.ts";
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

describe("traffic that changes", () => {
  it.each<readonly [name: string, from: Partial<Shop>, to: Partial<Shop>]>([
    ["a route becomes sticky, and is so no longer", {}, routed("stickiness")],
    ["a route starts tasks slowly, and does so no longer", {}, routed("slowStartSeconds")],
    ["requests are spread at random, and in turn again", {}, { workloads: { api: { ...api, spreads: "mitigated" } } }],
  ])("deploys where %s", (_name, from, to) => {
    const account = new Account();
    const trees = [from, to, from].map((change) => shopOf(change));
    expect(trees.flatMap((tree) => deploy(account, tree))).toEqual([]);
  });
});
