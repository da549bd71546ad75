import { cluster, service, type ClusterProps, type ServiceProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

const SPOT = { capacityProvider: "FARGATE_SPOT" } as const;

function codes(props: ClusterProps, own: Partial<ServiceProps> = {}) {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ...own });
  return codesOf(lowerShop({ workloads: [api], cluster: cluster(props) }));
}

it("reports capacity that the cluster does not have", () => {
  expect(codes({ capacityProviders: ["FARGATE"] })).toEqual([]);
  expect(codes({ capacityProviders: ["FARGATE"], defaultCapacityProviderStrategy: [{ ...SPOT, weight: 1 }] })).toEqual([
    "config/capacity-provider at cluster.defaultCapacityProviderStrategy[0].capacityProvider",
  ]);
  expect(codes({ capacityProviders: ["FARGATE"] }, { capacityProviderStrategy: [{ ...SPOT, weight: 1 }] })).toEqual([
    "config/capacity-provider at services.api.capacityProviderStrategy[0].capacityProvider",
  ]);
  expect(codes({ capacityProviders: ["FARGATE_SPOT"] })).toEqual([
    "config/capacity-provider at cluster.capacityProviders",
  ]);
});

it("reports strategies without weight", () => {
  expect(codes({ defaultCapacityProviderStrategy: [] })).toEqual([
    "config/capacity-weight at cluster.defaultCapacityProviderStrategy",
  ]);
  expect(codes({}, { capacityProviderStrategy: [SPOT] })).toEqual([
    "config/capacity-weight at services.api.capacityProviderStrategy",
  ]);
});
