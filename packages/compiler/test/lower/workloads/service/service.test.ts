import {
  cluster,
  fargateSpot,
  loadBalancer,
  repository,
  service,
  type ClusterProps,
  type ServiceProps,
} from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const edge = loadBalancer("edge");
const api = service("api", {
  cpu: "0.5 vCPU",
  memory: "1 GB",
  image: repository("shop/api").build("./api"),
  ports: { http: 8080 },
  environment: { ZONE: "b", ADDRESS: "a" },
  healthCheck: { command: "curl -f http://localhost:8080/ || exit 1" },
  routes: { http: edge.route({ path: "/api/*" }) },
});
const shop = lowerShop({ workloads: [api] });

it("makes a service with every default", () => {
  expect(documentOf(shop, "service")).toMatchObject({
    serviceName: "api",
    cluster: "shop-production",
    desiredCount: 1,
    deploymentConfiguration: {
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    availabilityZoneRebalancing: "ENABLED",
    networkConfiguration: { awsvpcConfiguration: { assignPublicIp: "DISABLED" } },
    healthCheckGracePeriodSeconds: 60,
    enableECSManagedTags: true,
    propagateTags: "SERVICE",
  });
});

it("leaves desiredCount to scaling", () => {
  const scaled = lowerShop({
    workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling: { min: 2, max: 4, cpu: 70 } })],
  });
  expect(documentOf(scaled, "service")).not.toHaveProperty("desiredCount");
  expect(propertiesOf(scaled, "shop-production-api", "Service")).not.toHaveProperty("DesiredCount");
  expect(propertiesOf(scaled, "shop-production-api", "ScalableTarget")).toMatchObject({
    MinCapacity: 2,
    MaxCapacity: 4,
  });
});

it("asks for no grace period where nothing checks the health of targets", () => {
  const plain = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE })] });
  expect(documentOf(plain, "service")).not.toHaveProperty("healthCheckGracePeriodSeconds");
  expect(documentOf(plain, "service")).not.toHaveProperty("loadBalancers");
});

it("says itself what runs its tasks, so that another default of the cluster reaches it", () => {
  const base = { cpu: 256, memory: 512, image: IMAGE } as const;
  const strategyOf = (props: ClusterProps, more: Pick<ServiceProps, "overrides"> = {}) => {
    const lowered = lowerShop({ workloads: [service("api", { ...base, ...more })], cluster: cluster(props) });
    return propertiesOf(lowered, "shop-production-api", "Service");
  };
  expect(strategyOf({})).toHaveProperty("CapacityProviderStrategy", [{ CapacityProvider: "FARGATE", Weight: 1 }]);
  expect(strategyOf({ defaultCapacityProviderStrategy: [fargateSpot({ weight: 2 })] })).toHaveProperty(
    "CapacityProviderStrategy",
    [{ CapacityProvider: "FARGATE_SPOT", Weight: 2 }],
  );
  const launched = { overrides: { service: { launchType: "FARGATE" } } } as const;
  expect(strategyOf({}, launched)).not.toHaveProperty("CapacityProviderStrategy");
});
