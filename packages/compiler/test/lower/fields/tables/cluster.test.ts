import { fargateSpot, type ClusterProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { CLUSTER } from "../../../../src/lower/fields/tables/cluster.ts";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import * as contexts from "../contexts.ts";

const subject = noun({}, "cluster", "the cluster");
const lowered = (props: ClusterProps) => CLUSTER.lower("cluster", { subject, props }, contexts.CLUSTER);

const DEFAULTS = {
  clusterName: "shop-production",
  settings: [{ name: "containerInsights", value: "enhanced" }],
  capacityProviders: ["FARGATE", "FARGATE_SPOT"],
  defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1 }],
};

describe("a property of a cluster", () => {
  it.each<[ClusterProps, object]>([
    [{}, {}],
    [{ name: "shop" }, { clusterName: "shop" }],
    [{ containerInsights: "disabled" }, { settings: [{ name: "containerInsights", value: "disabled" }] }],
    [{ capacityProviders: ["FARGATE"] }, { capacityProviders: ["FARGATE"] }],
    [
      { executeCommand: { kmsKey: "key" } },
      { configuration: { executeCommandConfiguration: { kmsKeyId: "key", logging: "DEFAULT" } } },
    ],
    [{ executeCommand: { logging: "NONE" } }, { configuration: { executeCommandConfiguration: { logging: "NONE" } } }],
    [
      { executeCommand: { logging: { s3BucketName: "sessions" } } },
      {
        configuration: {
          executeCommandConfiguration: { logging: "OVERRIDE", logConfiguration: { s3BucketName: "sessions" } },
        },
      },
    ],
    [{ tags: { team: "orders" } }, { tags: [{ key: "team", value: "orders" }] }],
  ])("%j", (props, document) => {
    expect(lowered(props)).toEqual({ ...DEFAULTS, ...document });
  });

  it("may be a strategy of its own", () => {
    const strategy = [{ capacityProvider: "FARGATE_SPOT" as const, subject, props: { base: 1 } }];
    const props = { defaultCapacityProviderStrategy: [fargateSpot({ base: 1 })] };
    expect(CLUSTER.lower("cluster", { subject, props }, { ...contexts.CLUSTER, strategy })).toEqual({
      ...DEFAULTS,
      defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", base: 1 }],
    });
  });
});
