import { describe, expect, it } from "vitest";
import { service } from "../../src/kinds/service.ts";

describe("a file of a service", () => {
  it.each([
    { serviceName: "api", taskDefinition: "api", desiredCount: 2 },
    { serviceName: "api", taskDefinition: "api", launchType: "FARGATE" },
    { deploymentConfiguration: {}, desiredCount: 2, launchType: "FARGATE" },
    { deploymentConfiguration: {}, capacityProviderStrategy: [], networkConfiguration: {} },
    { desiredCount: 2, networkConfiguration: { awsvpcConfiguration: {} } },
    { launchType: "FARGATE", loadBalancers: [{ containerName: "web" }] },
    { capacityProviderStrategy: [{ capacityProvider: "FARGATE" }], schedulingStrategy: "REPLICA" },
    ...["deploymentConfiguration", "deploymentController", "healthCheckGracePeriodSeconds"].map((name) => ({
      [name]: {},
      launchType: "FARGATE",
      networkConfiguration: { awsvpcConfiguration: {} },
    })),
    ...["serviceConnectConfiguration", "serviceRegistries", "schedulingStrategy"].map((name) => ({
      [name]: {},
      launchType: "FARGATE",
      networkConfiguration: { awsvpcConfiguration: {} },
    })),
    { launchType: "FARGATE", loadBalancers: [{}, { containerName: "web" }] },
    { service: "api", capacityProviderStrategy: [] },
    { service: "api", cluster: "shop", forceNewDeployment: true },
    { service: "api", taskDefinition: "api:7", networkConfiguration: {} },
    { service: "api", deploymentConfiguration: {}, desiredCount: 2, networkConfiguration: {} },
  ])("is recognized: %j", (value) => {
    expect(service.file.recognizes(value, "shop.json")).toBe(true);
  });

  it.each([
    { serviceName: "api" },
    { serviceName: "api", taskDefinition: "api" },
    { serviceName: "api", taskDefinition: {}, desiredCount: 2 },
    { deploymentConfiguration: {}, desiredCount: 2 },
    { desiredCount: 2, launchType: "FARGATE", networkConfiguration: {} },
    { service: "api", deploymentConfiguration: {}, desiredCount: 2, imageTag: "1.0" },
    { service: "api", cluster: "shop", desiredCount: 2, taskDefinition: "api" },
    { service: "api", capacityProviderStrategy: "FARGATE_SPOT", forceNewDeployment: "true" },
    { launchType: "FARGATE", networkConfiguration: { awsvpcConfiguration: {} } },
    ...["count", "externalId", "overrides", "scale", "startedBy"].map((name) => ({
      [name]: {},
      desiredCount: 2,
      networkConfiguration: { awsvpcConfiguration: {} },
    })),
    { loadBalancers: ["containerName", { targetGroupArn: "" }], launchType: "FARGATE" },
    { desiredCount: 2, loadBalancers: [] },
    { capacityProviderStrategy: [{ capacityProvider: "FARGATE" }] },
    { service: {}, forceNewDeployment: true },
    { forceNewDeployment: true, taskDefinition: "api" },
  ])("is not taken for one: %j", (value) => {
    expect(service.file.recognizes(value, "shop.json")).toBe(false);
  });
});
