import { describe, expect, it } from "vitest";
import { service } from "../../src/kinds/service.ts";

describe("a file of a service", () => {
  it.each([
    { serviceName: "api", taskDefinition: "api", desiredCount: 2 },
    { serviceName: "api", taskDefinition: "api", launchType: "FARGATE" },
    { deploymentConfiguration: {}, desiredCount: 2, launchType: "FARGATE" },
    { deploymentConfiguration: {}, capacityProviderStrategy: [], networkConfiguration: {} },
  ])("is recognized: %j", (value) => {
    expect(service.file.recognizes(value, "shop.json")).toBe(true);
  });

  it.each([
    { serviceName: "api" },
    { serviceName: "api", taskDefinition: "api" },
    { serviceName: "api", taskDefinition: {}, desiredCount: 2 },
    { deploymentConfiguration: {}, desiredCount: 2 },
    { desiredCount: 2, launchType: "FARGATE", networkConfiguration: {} },
    { service: "api", deploymentConfiguration: {}, desiredCount: 2, networkConfiguration: {} },
  ])("is not taken for one: %j", (value) => {
    expect(service.file.recognizes(value, "shop.json")).toBe(false);
  });
});
