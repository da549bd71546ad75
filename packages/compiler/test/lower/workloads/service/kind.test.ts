import { loadBalancer, repository, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, resourceOf } from "../../lowered.ts";

const edge = loadBalancer("edge");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: repository("shop/api").build("./api"),
  ports: { http: 8080 },
  environment: { ZONE: "b", ADDRESS: "a" },
  healthCheck: { command: "curl -f http://localhost:8080/ || exit 1" },
  routes: { http: edge.route({ path: "/api/*" }) },
});
const shop = lowerShop({ workloads: [api] });

it("makes the service wait for its listener rules", () => {
  expect(resourceOf(shop, "shop-production-api", "Service")?.DependsOn).toMatch(/^EdgeRule[0-9a-f]{8}$/);
});

it("makes a service without routes wait for nothing", () => {
  const plain = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE })] });
  expect(resourceOf(plain, "shop-production-api", "Service")).not.toHaveProperty("DependsOn");
});

it("is rolled out as the ECS service of its name", () => {
  expect(shop.assembly.workloads.map(({ rollout }) => rollout)).toEqual([{ kind: "service", service: "api" }]);
});
