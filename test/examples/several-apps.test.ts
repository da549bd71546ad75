import { describe, expect, it } from "vitest";
import platform from "../../examples/several-apps/ecs.config.ts";
import orders from "../../examples/several-apps/orders.config.ts";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { stacksOf } from "../../packages/compiler/src/model/assembly.ts";
import { Account } from "../lifetime/model/account.ts";
import { deployTree } from "../lifetime/model/deploy-tree.ts";
import { treeOf } from "../lifetime/model/tree.ts";

const APPS = [platform, orders].map((app) => lower(app, "production").assembly);

/** What every resource of a type says of itself, for each app. */
function propertiesOf(type: string) {
  return APPS.map((assembly) =>
    stacksOf(assembly).flatMap(({ template }) =>
      Object.values(template.Resources).flatMap(({ Type, Properties }) => (Type === type ? [Object(Properties)] : [])),
    ),
  );
}

function shared(of: readonly (readonly unknown[])[]): readonly unknown[] {
  const [left = [], right = []] = of.map((values) => values.map((value) => JSON.stringify(value)));
  return left.filter((value) => right.includes(value));
}

describe("two apps in one cluster and behind one load balancer", () => {
  it("have no stack, family, log group or image tag of one name", () => {
    expect(APPS.map(({ workloads }) => workloads.length)).toEqual([1, 2]);
    expect(shared(APPS.map((app) => stacksOf(app).map(({ name }) => name)))).toEqual([]);
    expect(shared(APPS.map(({ workloads }) => workloads.map(({ family }) => family)))).toEqual([]);
    expect(shared(APPS.map(({ workloads }) => workloads.map(({ logGroup }) => logGroup)))).toEqual([]);
  });

  it("have services of different names in the cluster, and different names in the zone", () => {
    const services = propertiesOf("AWS::ECS::Service");
    expect(services.map((all) => all.map(({ ServiceName }) => ServiceName))).toEqual([
      ["home"],
      ["fulfilment", "orders"],
    ]);
    expect(services[1]?.map(({ Cluster }) => Cluster)).toEqual(["shared", "shared"]);
    expect(APPS[0]?.workloads.map(({ cluster }) => cluster)).toEqual(["shared"]);
    const names = propertiesOf("AWS::ServiceDiscovery::Service").map((all) => all.map(({ Name }) => Name));
    expect(names).toEqual([["home"], ["orders"]]);
  });

  it("have rules of different priorities on the listener", () => {
    const [own = [], theirs = []] = propertiesOf("AWS::ElasticLoadBalancingV2::ListenerRule").map((all) =>
      all.map(({ Priority }) => Number(Priority)),
    );
    expect([own.length, theirs.length]).toEqual([1, 1]);
    expect(own.every((priority) => priority < 10_000)).toBe(true);
    expect(theirs.every((priority) => priority >= 10_000 && priority < 20_000)).toBe(true);
  });

  it("make the cluster, the network and the load balancer once", () => {
    for (const type of ["ECS::Cluster", "EC2::VPC", "ElasticLoadBalancingV2::LoadBalancer"])
      expect(propertiesOf(`AWS::${type}`).map(({ length }) => length)).toEqual([1, 0]);
  });

  it("deploy beside each other, in either order, and again", () => {
    const trees = APPS.map((app) =>
      treeOf(
        new Map(emit(app, { config: "../../ecs.config.ts" }).map(({ path, content }) => [path, content] as const)),
      ),
    );
    for (const order of [trees, trees.toReversed()]) {
      const account = new Account();
      const conflicts = [...order, ...order].flatMap((tree) => deployTree(account, tree));
      // The model knows one app; deploy.sh tells the stacks of another by their tag.
      expect(conflicts.filter(({ kind }) => !kind.startsWith("stack-left"))).toEqual([]);
    }
  });
});
