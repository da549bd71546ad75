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
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function codes(props: ClusterProps, capacityProviderStrategy?: readonly CapacityShare<Fargate>[]) {
  const strategy = capacityProviderStrategy === undefined ? {} : { capacityProviderStrategy };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ...strategy });
  return codesOf(lowerShop({ workloads: [api], cluster: cluster(props) }));
}

function apiOf(props: object) {
  return service("api", { cpu: 256, memory: 512, image: IMAGE, ...props });
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
    const instances = [{ capacityProvider: "shop-instances", weight: 1 }];
    const overrides = { capacityProviders: ["shop-instances"], defaultCapacityProviderStrategy: instances };
    expect(codesOf(launched(launchType, { overrides }))).toEqual([]);
  },
);

it("reports strategies without weight", () => {
  expect(codes({ defaultCapacityProviderStrategy: [] })).toEqual([
    "config/capacity-weight at cluster.defaultCapacityProviderStrategy",
  ]);
  expect(codes({}, [fargateSpot()])).toEqual(["config/capacity-weight at services.api.capacityProviderStrategy"]);
});

it("says nothing of the rest of a strategy of which a part has a finding", () => {
  const untyped: unknown = ["FARGATE"];
  const props = (value: object): ClusterProps => ({ ...value });
  for (const written of [untyped, [undefined], "FARGATE_SPOT"]) {
    const of = (holder: object) => textsOf(lowerShop({ workloads: [apiOf(holder)] })).map(([message]) => message);
    expect(of({ capacityProviderStrategy: written })).toEqual([expect.stringContaining("which takes")]);
    const found = codes(props({ capacityProviders: ["FARGATE_SPOT"], defaultCapacityProviderStrategy: written }));
    expect(found).toEqual([expect.stringMatching(/^config\/property-type /)]);
  }
  expect(codes(props({ capacityProviders: ["GPU"] }))).toEqual([
    "config/property-value at cluster.capacityProviders[0]",
  ]);
});

describe("an override", () => {
  const strategy = (...capacityProviderStrategy: readonly object[]) => ({ service: { capacityProviderStrategy } });
  const found = (overrides: object, props: ClusterProps = {}, more: object = {}) => {
    const lowered = lowerShop({ workloads: [apiOf({ ...more, overrides })], cluster: cluster(props) });
    return { codes: codesOf(lowered), texts: textsOf(lowered) };
  };
  const instances = { capacityProvider: "shop-instances", weight: 1 };
  const AT = "services.api.overrides.service.capacityProviderStrategy";

  it("is reported with a provider that the cluster lacks", () => {
    const { codes: places, texts } = found(strategy({ capacityProvider: "FARGATE", weight: 1 }, instances));
    expect(places).toEqual([`config/capacity-provider at ${AT}[1]`]);
    expect(texts).toEqual([
      [
        'Service "api" asks for shop-instances; the cluster has FARGATE and FARGATE_SPOT.',
        'Add "shop-instances" to `overrides.capacityProviders` of the cluster.',
      ],
    ]);
    expect(found(strategy({ capacityProvider: "fargate_spto", weight: 1 })).texts).toEqual([
      [
        'Service "api" asks for fargate_spto; the cluster has FARGATE and FARGATE_SPOT.',
        'Did you mean "FARGATE_SPOT"?',
      ],
    ]);
    expect(
      found(strategy({ capacityProvider: "FARGATE_SPOT", weight: 1 }), { capacityProviders: ["FARGATE"] }).texts,
    ).toEqual([
      [
        'Service "api" asks for FARGATE_SPOT; the cluster has FARGATE.',
        'Add "FARGATE_SPOT" to `capacityProviders` of the cluster.',
      ],
    ]);
  });

  it("names what the cluster has, by its own override too", () => {
    const overrides = { capacityProviders: ["FARGATE", "shop-instances"] };
    expect(found(strategy(instances), { overrides }).codes).toEqual([]);
    const arn = "arn:aws:ecs:eu-west-1:123456789012:capacity-provider/shop-instances";
    expect(found(strategy({ ...instances, capacityProvider: arn }), { overrides }).codes).toEqual([]);
    expect(found(strategy({ capacityProvider: "FARGATE_SPOT", weight: 1 }), { overrides }).codes).toEqual([
      `config/capacity-provider at ${AT}[0]`,
    ]);
    const settings = { overrides: { settings: [{ name: "containerInsights", value: "disabled" }] } } as const;
    expect(found(strategy(instances), settings).codes).toEqual([`config/capacity-provider at ${AT}[0]`]);
  });

  it("takes the place of the strategy that is written", () => {
    const own = { capacityProviderStrategy: [fargateSpot({ weight: 1 })] };
    const onFargate = strategy({ capacityProvider: "FARGATE", weight: 1 });
    expect(found(onFargate, { capacityProviders: ["FARGATE"] }, own).codes).toEqual([
      `config/override-replaces at ${AT}`,
    ]);
  });

  it("is reported without weight, and where it is empty beside no launch type", () => {
    expect(found(strategy({ capacityProvider: "FARGATE" })).texts).toEqual([
      [
        'Service "api" has no weight in `capacityProviderStrategy`; ECS needs 1 or more for at least one provider.',
        "Give one of the providers a `weight` of 1 or more.",
      ],
    ]);
    expect(found(strategy()).texts).toEqual([
      [
        'Service "api" has an empty `capacityProviderStrategy`; ECS then looks for EC2 instances, and the cluster has none.',
        "Remove it from the overrides.",
      ],
    ]);
    expect(found({ service: { capacityProviderStrategy: [], launchType: "FARGATE" } }).codes).toEqual([]);
    const all = { capacityProviders: ["FARGATE", "shop-instances"] };
    expect(found(strategy(), { overrides: all }).codes).toEqual([]);
  });

  it("of the cluster's own default strategy is one of its providers", () => {
    const defaultCapacityProviderStrategy = [instances];
    const found = (overrides: ClusterProps["overrides"] & {}) => codes({ overrides });
    expect(found({ defaultCapacityProviderStrategy })).toEqual([
      "config/capacity-provider at cluster.overrides.defaultCapacityProviderStrategy[0]",
    ]);
    expect(found({ defaultCapacityProviderStrategy, capacityProviders: ["shop-instances"] })).toEqual([]);
    const lacking = { overrides: { capacityProviders: ["shop-instances"] } };
    expect(codes(lacking)).toEqual(["config/capacity-provider at cluster.overrides.capacityProviders"]);
    expect(textsOf(lowerShop({ workloads: [apiOf({})], cluster: cluster(lacking) }))).toEqual([
      [
        "The cluster asks for FARGATE by default; the cluster has shop-instances.",
        "Set `overrides.defaultCapacityProviderStrategy` to what the cluster has.",
      ],
    ]);
  });

  it("that is not in ECS's shape is left to the rule about that", () => {
    const misshapen = [[{ weight: 1 }], ["FARGATE"], "FARGATE", [{ capacityProvider: "FARGATE", weight: "1" }]];
    for (const capacityProviderStrategy of misshapen) {
      expect(found({ service: { capacityProviderStrategy } }).codes).toEqual([]);
    }
  });
});

it("reports weights and bases that ECS does not take, at their own call", () => {
  expect(codes({}, [fargateSpot({ weight: 1001, base: -1 })])).toEqual([
    "config/property-range at services.api.capacityProviderStrategy[0].weight",
    "config/property-range at services.api.capacityProviderStrategy[0].base",
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

it("reports Windows on Fargate Spot by override, and not where the override says otherwise", () => {
  const windows = { cpu: 1024, memory: 2048, runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
  const found = (own: object, props: ClusterProps = {}) =>
    codesOf(lowerShop({ workloads: [apiOf({ ...windows, ...own })], cluster: cluster(props) }));
  const by = (capacityProvider: string) => ({
    overrides: { service: { capacityProviderStrategy: [{ capacityProvider, weight: 1 }] } },
  });
  const spot = [fargateSpot({ weight: 1 })];
  const at = "services.api.overrides.service.capacityProviderStrategy[0]";
  expect(found(by("FARGATE_SPOT"))).toEqual([`config/spot-windows at ${at}`]);
  expect(found({ ...by("FARGATE"), capacityProviderStrategy: spot })).toEqual([
    "config/override-replaces at services.api.overrides.service.capacityProviderStrategy",
  ]);
  const bySpot = { overrides: { defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }] } };
  expect(found({}, bySpot)).toEqual(["config/spot-windows at services.api.runtimePlatform"]);
  expect(found({ overrides: { service: { launchType: "FARGATE" } } }, bySpot)).toEqual([]);
});

it("knows that a service without a strategy of its own runs on Fargate", () => {
  const overridden = (more: object, props: ClusterProps = {}) => {
    const overrides = { service: { placementStrategy: [{ type: "random" as const }], ...more } };
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, overrides });
    return check(lowerShop({ workloads: [api], cluster: cluster(props) }).assembly.documents).map(({ code }) => code);
  };
  expect(overridden({})).toEqual(["deploy/az-rebalancing", "fargate/placement"]);
  expect(overridden({ schedulingStrategy: "DAEMON" })).toContain("fargate/daemon");
  expect(overridden({}, { overrides: { defaultCapacityProviderStrategy: [] } })).toEqual(["deploy/az-rebalancing"]);
});
