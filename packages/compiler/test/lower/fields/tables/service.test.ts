import { fargateSpot, loadBalancer, type AnyServiceProps, type RollingProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { SERVICE } from "../../../../src/lower/fields/tables/service.ts";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import { asDocument } from "../../../../src/lower/resolve/deferred.ts";
import * as contexts from "../contexts.ts";

const subject = noun({}, "api", "the api");

const serviceOf = (props: Partial<AnyServiceProps>, context = contexts.SERVICE) =>
  asDocument({ ...SERVICE.lower("service", { subject, props }, context) });

const ROLLING = {
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  deploymentCircuitBreaker: { enable: true, rollback: true },
};

describe("a property of a service", () => {
  it.each<[Partial<AnyServiceProps>, object]>([
    [{ desiredCount: 3 }, { desiredCount: 3 }],
    [{ healthCheckGracePeriodSeconds: 0 }, { healthCheckGracePeriodSeconds: 0 }],
    [{ enableExecuteCommand: true }, { enableExecuteCommand: true }],
    [
      { assignPublicIp: true },
      {
        networkConfiguration: {
          awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: [], assignPublicIp: "ENABLED" },
        },
      },
    ],
    [{ tags: { team: "orders" } }, { tags: [{ key: "team", value: "orders" }] }],
  ])("%j", (props, document) => {
    expect(serviceOf(props)).toEqual({ ...serviceOf({}), ...document });
  });

  it.each<[RollingProps, object]>([
    [{ minimumHealthyPercent: 50 }, { deploymentConfiguration: { ...ROLLING, minimumHealthyPercent: 50 } }],
    [{ maximumPercent: 101 }, { deploymentConfiguration: { ...ROLLING, maximumPercent: 101 } }],
    [
      { maximumPercent: 100 },
      { deploymentConfiguration: { ...ROLLING, maximumPercent: 100 }, availabilityZoneRebalancing: "DISABLED" },
    ],
    [
      { circuitBreaker: { rollback: false } },
      { deploymentConfiguration: { ...ROLLING, deploymentCircuitBreaker: { enable: true, rollback: false } } },
    ],
  ])("may be a rolling update: %j", (props, document) => {
    const context = { ...contexts.SERVICE, deployment: { subject, strategy: "ROLLING" as const, props } };
    expect(serviceOf({}, context)).toEqual({ ...serviceOf({}), ...document });
  });

  it("may be shares of capacity", () => {
    const capacity = [{ capacityProvider: "FARGATE_SPOT" as const, subject, props: { weight: 2 } }];
    const props = { capacityProviderStrategy: [fargateSpot({ weight: 2 })] };
    expect(serviceOf(props, { ...contexts.SERVICE, capacity })).toMatchObject({
      capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 2 }],
    });
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
    const routes = { http: loadBalancer("edge").route() };
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
