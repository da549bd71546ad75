import { app, cluster, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { type Tree, treeOf } from "./model/tree.ts";

function shop(own: ReturnType<typeof cluster> | ReturnType<typeof cluster.existing>): Tree {
  const api = service("api", { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" });
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  const lowered = lower(
    app("shop", { environments, define: () => ({ cluster: own, workloads: [api] }) }),
    "production",
  );
  const files = emit(lowered.assembly, { config: "../../ecs.config.ts" });
  return treeOf(new Map(files.map(({ path, content }) => [path, content])));
}

describe("an app in a cluster that exists", () => {
  it("deploys, and again", () => {
    const account = new Account();
    const there = shop(cluster.existing("prod"));
    expect(deployTree(account, there, DEPLOY_SH)).toEqual([]);
    expect(deployTree(account, there, DEPLOY_SH)).toEqual([]);
  });

  it("does not move to it from one of its own: that would replace its services", () => {
    const account = new Account();
    expect(deployTree(account, shop(cluster()), DEPLOY_SH)).toEqual([]);
    const refused = refusedBefore(account, shop(cluster.existing("prod")));
    expect(refused.map(({ kind, id, detail }) => [kind, id, detail])).toEqual([["name-fixed", "Service", "Cluster"]]);
  });
});
