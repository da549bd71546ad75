import { loadBalancer, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { SERVICE } from "../../../../src/lower/fields/tables/service.ts";
import { noun } from "../../../../src/lower/plan/noun.ts";
import { asDocument } from "../../../../src/lower/resolve/deferred.ts";
import * as contexts from "../contexts.ts";

const subject = noun({}, "api", "the api");

const serviceOf = (props: Partial<ServiceProps>, context = contexts.SERVICE) =>
  asDocument({ ...SERVICE.lower("service", { subject, props }, context) });

const ROLLING = {
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  deploymentCircuitBreaker: { enable: true, rollback: true },
};

describe("a property of a service", () => {
  it.each<[Partial<ServiceProps>, object]>([
    [{ desiredCount: 3 }, { desiredCount: 3 }],
    [
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 2 }] },
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 2 }] },
    ],
    [
      { deployment: { minimumHealthyPercent: 50 } },
      { deploymentConfiguration: { ...ROLLING, minimumHealthyPercent: 50 } },
    ],
    [{ deployment: { maximumPercent: 101 } }, { deploymentConfiguration: { ...ROLLING, maximumPercent: 101 } }],
    [
      { deployment: { maximumPercent: 100 } },
      {
        deploymentConfiguration: { ...ROLLING, maximumPercent: 100 },
        availabilityZoneRebalancing: "DISABLED",
      },
    ],
    [
      { deployment: { circuitBreaker: { rollback: false } } },
      { deploymentConfiguration: { ...ROLLING, deploymentCircuitBreaker: { enable: true, rollback: false } } },
    ],
    [{ healthCheckGracePeriodSeconds: 0 }, { healthCheckGracePeriodSeconds: 0 }],
    [{ enableExecuteCommand: true }, { enableExecuteCommand: true }],
    [{ tags: { team: "orders" } }, { tags: [{ key: "team", value: "orders" }] }],
  ])("%j", (props, document) => {
    expect(serviceOf(props)).toEqual({ ...serviceOf({}), ...document });
  });

  it("has its default where it is missing", () => {
    expect(serviceOf({})).toEqual({
      serviceName: "api",
      cluster: "shop",
      taskDefinition: "shop-production-api",
      desiredCount: 1,
      deploymentConfiguration: ROLLING,
      availabilityZoneRebalancing: "ENABLED",
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: [], assignPublicIp: "DISABLED" },
      },
      enableECSManagedTags: true,
      propagateTags: "SERVICE",
    });
  });

  it("leaves the count to scaling", () => {
    expect(serviceOf({ desiredCount: 3 }, { ...contexts.SERVICE, isScaled: true })).not.toHaveProperty("desiredCount");
  });

  it("gives tasks behind a load balancer a minute to become healthy", () => {
    const targets = [{ value: { containerName: "api", containerPort: 8080 }, route: undefined }];
    const routes = [loadBalancer("edge").route({ port: "http" })];
    expect(serviceOf({ routes }, { ...contexts.SERVICE, targets })).toMatchObject({
      loadBalancers: [{ containerName: "api", containerPort: 8080 }],
      healthCheckGracePeriodSeconds: 60,
    });
  });

  it("gives the app's tags where it has none of its own", () => {
    const context = { ...contexts.SERVICE, appTags: { team: "shop", stage: "live" } };
    expect(serviceOf({ tags: { team: "orders" } }, context)).toMatchObject({
      tags: [
        { key: "stage", value: "live" },
        { key: "team", value: "orders" },
      ],
    });
  });
});
