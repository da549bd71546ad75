import { app, cluster, ec2Capacity, fargate, network, service, share, type Cluster, type ServiceProps } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { type Tree, treeOf } from "./model/tree.ts";

const general = ec2Capacity.existing("prod-general");
const spare = ec2Capacity.existing("prod-spare");
const own = ec2Capacity("own", { instanceType: "m7i.large", minSize: 0, maxSize: 2 });
const onInstances = (...capacities: readonly (typeof general | typeof own)[]) =>
  service("api", { ...SIZE, capacityProviderStrategy: capacities.map((one) => share(one, { weight: 1 })) });
const SIZE = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;
const onFargate = (props: Pick<ServiceProps, "capacityProviderStrategy"> = {}) => service("api", { ...SIZE, ...props });

function shop(api: ReturnType<typeof service>, own: Cluster): Tree {
  const there = network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] });
  const environments = { production: { account: "123456789012", region: "us-east-1" } };
  const define = () => ({ cluster: own, network: there, workloads: [api] });
  const lowered = lower(app("shop", { environments, define }), "production");
  expect(lowered.findings).toEqual([]);
  const files = emit(lowered.assembly, { config: "../../ecs.config.ts" });
  return treeOf(new Map(files.map(({ path, content }) => [path, content])));
}

describe("a service on capacity that exists", () => {
  it("moves between providers of a cluster that exists, and comes back", () => {
    const account = new Account();
    const prod = cluster.existing("prod");
    for (const api of [onInstances(general), onInstances(general, spare), onInstances(spare), onInstances(general)]) {
      expect(refusedBefore(account, shop(api, prod))).toEqual([]);
      expect(deployTree(account, shop(api, prod), DEPLOY_SH)).toEqual([]);
    }
  });

  it("comes from Fargate, by shares or by launch type", () => {
    const prod = cluster.existing("prod");
    for (const before of [onFargate({ capacityProviderStrategy: [fargate({ weight: 1 })] }), onFargate()]) {
      const account = new Account();
      expect(deployTree(account, shop(before, prod), DEPLOY_SH)).toEqual([]);
      expect(refusedBefore(account, shop(onInstances(general), prod))).toEqual([]);
      expect(deployTree(account, shop(onInstances(general), prod), DEPLOY_SH)).toEqual([]);
    }
  });

  it("comes to a cluster of the app, beside instances of its own, and goes", () => {
    const account = new Account();
    for (const api of [onFargate(), onInstances(general), onInstances(own, general), onInstances(own), onFargate()]) {
      expect(refusedBefore(account, shop(api, cluster()))).toEqual([]);
      expect(deployTree(account, shop(api, cluster()), DEPLOY_SH)).toEqual([]);
    }
  });
});
