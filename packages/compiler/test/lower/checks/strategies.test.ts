import { app, cluster, fargate, fargateSpot, service, type ClusterProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { defaultStrategy, isPlaced, ownStrategy, providersOf } from "../../../src/lower/checks/strategies.ts";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planApp } from "../../../src/lower/plan/app-plan.ts";
import { IMAGE } from "../lowered.ts";

function planned(clusterProps: object = {}, props: object = {}) {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ...props });
  const properties: ClusterProps = { ...clusterProps };
  const shop = app("shop", { workloads: [api], cluster: cluster(properties) });
  const plan = planApp(new Lowering(shop, { name: "production" }), shop);
  return { plan, workloads: plan.workloads };
}

const SPOT = [{ capacityProvider: "FARGATE_SPOT", weight: 1 }];

describe("providersOf", () => {
  it.each([
    [{}, ["FARGATE", "FARGATE_SPOT"]],
    [{ capacityProviders: ["FARGATE"] }, ["FARGATE"]],
    [{ capacityProviders: ["FARGATE"], overrides: { settings: [] } }, ["FARGATE"]],
    [{ capacityProviders: ["FARGATE"], overrides: { capacityProviders: ["shop-instances"] } }, ["shop-instances"]],
    [{ overrides: { capacityProviders: [1] } }, undefined],
    [{ overrides: "FARGATE" }, undefined],
    [{ capacityProviders: ["GPU"] }, undefined],
  ])("of %j are %j", (props, providers) => {
    expect(providersOf(planned(props).plan)).toEqual(providers);
  });
});

describe("defaultStrategy", () => {
  it.each([
    [{}, ["capacityProviders"], [{ provider: "FARGATE", weight: 1 }]],
    [
      { defaultCapacityProviderStrategy: [fargateSpot()] },
      ["defaultCapacityProviderStrategy"],
      [{ provider: "FARGATE_SPOT", weight: 0 }],
    ],
    [
      { defaultCapacityProviderStrategy: [fargate({ weight: -1 })] },
      ["defaultCapacityProviderStrategy"],
      [{ provider: "FARGATE", weight: undefined }],
    ],
    [
      { overrides: { defaultCapacityProviderStrategy: SPOT } },
      ["overrides", "defaultCapacityProviderStrategy"],
      [{ provider: "FARGATE_SPOT", weight: 1 }],
    ],
  ])("of %j stands at %j", (props, at, shares) => {
    expect(defaultStrategy(planned(props).plan)).toMatchObject({ at, shares });
  });

  it("is not known where what is written has a finding", () => {
    expect(defaultStrategy(planned({ defaultCapacityProviderStrategy: ["FARGATE"] }).plan)).toBeUndefined();
    expect(defaultStrategy(planned({ overrides: { capacityProviders: [Symbol("x")] } }).plan)).toBeUndefined();
  });
});

describe("a workload", () => {
  it.each([
    [{}, undefined, false],
    [{ capacityProviderStrategy: [fargate({ weight: 1 })] }, ["capacityProviderStrategy"], true],
    [{ capacityProviderStrategy: ["FARGATE"] }, undefined, true],
    [{ overrides: { service: { launchType: "FARGATE" } } }, undefined, true],
    [
      { overrides: { service: { capacityProviderStrategy: SPOT } } },
      ["overrides", "service", "capacityProviderStrategy"],
      true,
    ],
  ])("with %j has its strategy at %j", (props, at, placed) => {
    const { plan, workloads } = planned({}, props);
    expect(workloads.map((workload) => ownStrategy(workload, plan)?.at)).toEqual([at]);
    expect(workloads.map((workload) => isPlaced(workload, plan))).toEqual([placed]);
  });
});
