import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { updatedService } from "../../../src/read/api/updated-service.ts";
import { lintText, placesIn } from "../lint-text.ts";

it("knows of a service what its update says", () => {
  const service = updatedService({ service: "api", desiredCount: 2, loadBalancers: [], forceNewDeployment: true });
  expect(service).toMatchObject({ serviceName: "api", desiredCount: 2, loadBalancers: UNKNOWN, launchType: UNKNOWN });
  expect(service).not.toHaveProperty("forceNewDeployment");
  const arn = "arn:aws:ecs:us-east-1:123456789012:service/shop/api";
  expect(updatedService({ service: arn })).toHaveProperty("serviceName", UNKNOWN);
});

describe("a file that aws ecs update-service reads", () => {
  const BASES = [
    { capacityProvider: "FARGATE", base: 1, weight: 1 },
    { capacityProvider: "FARGATE_SPOT", base: 1, weight: 3 },
  ];

  it.each([
    [{ capacityProviderStrategy: BASES }, "deploy/capacity-provider-strategy capacityProviderStrategy[1].base"],
    [{ desiredCount: "2", forceNewDeployment: true }, "schema/property-type desiredCount"],
    [
      { networkConfiguration: { awsvpcConfiguration: {} } },
      "schema/property-required networkConfiguration.awsvpcConfiguration",
    ],
    [
      { deploymentConfiguration: { maximumPercent: 50 } },
      "deploy/percent-bounds deploymentConfiguration.maximumPercent",
    ],
  ])("is held against what ECS takes of a service: %j", async (update, found) => {
    const places = await placesIn("update.json", JSON.stringify({ service: "api", ...update }));
    expect(places.map((place) => place.replace(/ \d+:\d+/, ""))).toEqual([found]);
  });

  it.each([
    { cluster: "shop", taskDefinition: "api:7", forceNewDeployment: true },
    { taskDefinition: "api:7", platformVersion: "LATEST", placementStrategy: [], forceNewDeployment: true },
    { capacityProviderStrategy: [], loadBalancers: [], serviceRegistries: [] },
    { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-0123456789abcdef0"] } }, desiredCount: 0 },
  ])("is silent where nothing is wrong: %j", async (update) => {
    const { diagnostics } = await lintText("update.json", JSON.stringify({ service: "api", ...update }));
    expect(diagnostics).toEqual([]);
  });
});
