import { app, loadBalancer, network, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { type Tree, treeOf } from "./model/tree.ts";

const LISTENER =
  "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2";
const image = "public.ecr.aws/docker/library/nginx:1.27.3";

/** Three services behind a listener of many apps, with this share of its priorities. */
function shop(priorities: readonly [number, number] | undefined): Tree {
  const edge = loadBalancer.existing("edge", {
    listeners: { https: LISTENER },
    securityGroup: "sg-0123456789abcdef0",
    ...(priorities && { priorities }),
  });
  const workloads = ["a", "b", "c"].map((one) =>
    service(one, {
      cpu: 256,
      memory: 512,
      image,
      ports: { http: 80 },
      routes: { http: edge.route({ path: `/${one}/*` }) },
    }),
  );
  const there = network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] });
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  const lowered = lower(app("shop", { environments, define: () => ({ network: there, workloads }) }), "production");
  expect(lowered.findings).toEqual([]);
  const files = emit(lowered.assembly, { config: "../../ecs.config.ts" });
  return treeOf(new Map(files.map(({ path, content }) => [path, content])));
}

/** Apart, overlapping, from all numbers to some, and within each other. */
const PAIRS = [
  [
    [2000, 2999],
    [3000, 3999],
  ],
  [
    [2000, 2999],
    [2500, 3200],
  ],
  [undefined, [2000, 2099]],
  [
    [2000, 2999],
    [2000, 2099],
  ],
] as const;

describe("the share that an app has of a listener's priorities", () => {
  it("changes as it likes, and back: rules take free numbers, and requests go where they went", () => {
    for (const [first, second] of PAIRS) {
      const account = new Account();
      for (const share of [first, second, first]) {
        const tree = shop(share);
        expect([share, refusedBefore(account, tree)]).toEqual([share, []]);
        expect([share, deployTree(account, tree, DEPLOY_SH)]).toEqual([share, []]);
      }
    }
  });
});
