import {
  cluster,
  fargate,
  fargateSpot,
  service,
  type CapacityShare,
  type ClusterProps,
  type Fargate,
} from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
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

it("reports Windows on Fargate Spot, by the service's own strategy or the cluster's", () => {
  const windows = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } as const;
  const spot = [fargateSpot({ weight: 1 })];
  const found = (own: readonly CapacityShare<Fargate>[] | undefined, props: ClusterProps = {}) => {
    const strategy = own === undefined ? {} : { capacityProviderStrategy: own };
    const api = service("api", { cpu: 1024, memory: 2048, image: IMAGE, runtimePlatform: windows, ...strategy });
    return codesOf(lowerShop({ workloads: [api], cluster: cluster(props) }));
  };
  expect(found(undefined)).toEqual([]);
  expect(found(spot)).toEqual(["config/spot-windows at services.api.capacityProviderStrategy[0]"]);
  const bySpot = { defaultCapacityProviderStrategy: spot };
  expect(found(undefined, bySpot)).toEqual(["config/spot-windows at services.api.runtimePlatform"]);
  expect(found([fargate({ weight: 1 })], bySpot)).toEqual([]);
});

it("knows that a service without a strategy of its own runs on Fargate", () => {
  const overridden = (more: object, props: ClusterProps = {}) => {
    const overrides = { service: { placementStrategy: [{ type: "random" as const }], ...more } };
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, overrides });
    return check(lowerShop({ workloads: [api], cluster: cluster(props) }).assembly.documents).map(({ code }) => code);
  };
  expect(overridden({})).toEqual(["fargate/placement"]);
  expect(overridden({ schedulingStrategy: "DAEMON" })).toContain("fargate/daemon");
  expect(overridden({}, { overrides: { defaultCapacityProviderStrategy: [] } })).toEqual([]);
});
