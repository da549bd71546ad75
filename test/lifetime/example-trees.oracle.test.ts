import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configFolders, EXAMPLES } from "../examples/examples.ts";
import { Account } from "./model/account.ts";
import { deleteEverything, DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { sourceOf } from "./model/stack-inputs.ts";
import { EMPTY } from "./model/template.ts";
import type { Stack, Tree } from "./model/tree.ts";
import { readTree } from "./read-tree.ts";

const TREES = configFolders(EXAMPLES).flatMap((example) => {
  const folder = join(EXAMPLES, example, "expected");
  const environments = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return environments
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "cloudformation")))
    .map(({ name }) => [example, name, join(folder, name)]);
});

const MADE = {
  type: "AWS::CloudFormation::WaitConditionHandle",
  properties: {},
  dependsOn: [],
  condition: undefined,
  deletionPolicy: undefined,
  updateReplacePolicy: undefined,
};

/** The stacks of other teams that a tree takes outputs of. */
function theirs({ waves }: Tree): Tree {
  const stacks = waves.flat();
  const asked = stacks
    .flatMap(({ template }) => Object.values(template.parameters).flatMap((parameter) => sourceOf(parameter) ?? []))
    .filter(({ stack }) => stacks.every(({ name }) => name !== stack));
  const withOutputs = [...new Set(asked.map(({ stack }) => stack))].map((name): Stack => {
    const outputs = asked.filter(({ stack }) => stack === name).map(({ output }) => output);
    const entries = outputs.map((output) => [output, { value: `${output}-of-theirs`, exportName: undefined }]);
    return {
      name,
      template: { ...EMPTY, resources: { Made: MADE }, outputs: Object.fromEntries(entries) },
      parameters: {},
    };
  });
  return { environment: "theirs", waves: [withOutputs] };
}

describe("the tree of every example", () => {
  it("is one of many", () => {
    expect(TREES.length).toBeGreaterThan(25);
  });

  it.each(TREES)("deploys, deploys again and goes: %s in %s", (_example, _environment, folder = "") => {
    const account = new Account();
    const tree = readTree(folder);
    expect(deployTree(account, theirs(tree), DEPLOY_SH)).toEqual([]);
    expect(deployTree(account, tree, DEPLOY_SH)).toEqual([]);
    expect(refusedBefore(account, tree)).toEqual([]);
    expect(deployTree(account, tree, DEPLOY_SH)).toEqual([]);
    // Data stays, and with it the subnets that it is in.
    expect(deleteEverything(account).filter(({ kind }) => kind !== "left-behind")).toEqual([]);
  });
});
