import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configFolders, EXAMPLES } from "../examples/examples.ts";
import { Account } from "./model/account.ts";
import { deleteEverything, DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { readTree } from "./read-tree.ts";

const TREES = configFolders(EXAMPLES).flatMap((example) => {
  const folder = join(EXAMPLES, example, "expected");
  const environments = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return environments
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "cloudformation")))
    .map(({ name }) => [example, name, join(folder, name)]);
});

describe("the tree of every example", () => {
  it("is one of many", () => {
    expect(TREES.length).toBeGreaterThan(25);
  });

  it.each(TREES)("deploys, deploys again and goes: %s in %s", (_example, _environment, folder = "") => {
    const account = new Account();
    const tree = readTree(folder);
    expect(deployTree(account, tree, DEPLOY_SH)).toEqual([]);
    expect(refusedBefore(account, tree)).toEqual([]);
    expect(deployTree(account, tree, DEPLOY_SH)).toEqual([]);
    // Data stays, and with it the subnets that it is in.
    expect(deleteEverything(account).filter(({ kind }) => kind !== "left-behind")).toEqual([]);
  });
});
