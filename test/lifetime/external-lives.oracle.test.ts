import { app, external, scheduledTask, service, type Workload } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { Account } from "./model/account.ts";
import { deleteEverything, DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { type Tree, treeOf } from "./model/tree.ts";

const image = "public.ecr.aws/docker/library/nginx:1.27.3";
const outside = { image, memory: 64, capacity: external("factory") } as const;
const press = service("press", outside);
const count = scheduledTask("count", { ...outside, schedule: "rate(1 day)" });
const web = service("web", { image, cpu: 256, memory: 512 });

function plant(...workloads: readonly Workload[]): Tree {
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  const lowered = lower(app("plant", { environments, define: () => ({ workloads }) }), "production");
  expect(lowered.findings).toEqual([]);
  const files = emit(lowered.assembly, { config: "../../ecs.config.ts" });
  return treeOf(new Map(files.map(({ path, content }) => [path, content])));
}

const hasVpc = (account: Account) =>
  account.stacks.some(({ resources }) => [...resources.values()].some(({ type }) => type === "AWS::EC2::VPC"));

describe("an app on machines outside AWS", () => {
  it("gets a network with its first task in AWS, loses it with the last, and goes as a whole", () => {
    const account = new Account();
    const years = [[press], [press, count], [press, count, web], [press, web], [press], [count, press, web], [count]];
    for (const workloads of years) {
      const tree = plant(...workloads);
      expect(refusedBefore(account, tree)).toEqual([]);
      expect(deployTree(account, tree, DEPLOY_SH)).toEqual([]);
      expect(hasVpc(account)).toBe(workloads.includes(web));
    }
    expect(deleteEverything(account)).toEqual([]);
  });
});
