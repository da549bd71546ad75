import { cluster, fargateSpot, service, type CapacityShare, type ClusterProps, type Fargate } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function codes(props: ClusterProps, capacityProviderStrategy?: readonly CapacityShare<Fargate>[]) {
  const strategy = capacityProviderStrategy === undefined ? {} : { capacityProviderStrategy };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ...strategy });
  return codesOf(lowerShop({ workloads: [api], cluster: cluster(props) }));
}

it("reports capacity that the cluster does not have", () => {
  expect(codes({ capacityProviders: ["FARGATE"] })).toEqual([]);
  expect(
    codes({ capacityProviders: ["FARGATE"], defaultCapacityProviderStrategy: [fargateSpot({ weight: 1 })] }),
  ).toEqual(["config/capacity-provider at cluster.defaultCapacityProviderStrategy[0]"]);
  expect(codes({ capacityProviders: ["FARGATE"] }, [fargateSpot({ weight: 1 })])).toEqual([
    "config/capacity-provider at services.api.capacityProviderStrategy[0]",
  ]);
  expect(codes({ capacityProviders: ["FARGATE_SPOT"] })).toEqual([
    "config/capacity-provider at cluster.capacityProviders",
  ]);
});

it.each(["EC2", "EXTERNAL", "MANAGED_INSTANCES"] as const)(
  "reports the launch type %s on a cluster of Fargate",
  (launchType) => {
    const launched = (type: typeof launchType | "FARGATE", props: ClusterProps = {}) => {
      const overrides = { service: { launchType: type } };
      const api = service("api", { cpu: 256, memory: 512, image: IMAGE, overrides });
      return lowerShop({ workloads: [api], cluster: cluster(props) });
    };
    expect(codesOf(launched(launchType))).toEqual([
      "config/capacity-provider at services.api.overrides.service.launchType",
    ]);
    expect(textsOf(launched(launchType))).toEqual([
      [
        `Service "api" has the launch type ${launchType}; the cluster has FARGATE and FARGATE_SPOT.`,
        "Remove `launchType`: services run on Fargate.",
      ],
    ]);
    expect(codesOf(launched("FARGATE"))).toEqual([]);
    expect(codesOf(launched(launchType, { overrides: { capacityProviders: ["shop-instances"] } }))).toEqual([]);
  },
);

it("reports strategies without weight", () => {
  expect(codes({ defaultCapacityProviderStrategy: [] })).toEqual([
    "config/capacity-weight at cluster.defaultCapacityProviderStrategy",
  ]);
  expect(codes({}, [fargateSpot()])).toEqual(["config/capacity-weight at services.api.capacityProviderStrategy"]);
});

it("reports weights and bases that ECS does not take, at their own call", () => {
  expect(codes({}, [fargateSpot({ weight: 1001, base: -1 })])).toEqual([
    "config/property-range at services.api.capacityProviderStrategy[0].weight",
    "config/property-range at services.api.capacityProviderStrategy[0].base",
    "config/capacity-weight at services.api.capacityProviderStrategy",
  ]);
});
