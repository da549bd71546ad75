import { cluster, fargate, fargateSpot } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planCluster } from "../../../src/lower/plan/cluster-plan.ts";

const lowering = () => new Lowering({ name: "shop" }, { name: "production" });

describe("planCluster", () => {
  it("gives an app that names none a cluster of the environment's name, on Fargate", () => {
    const { name, subject, strategy } = planCluster(lowering(), undefined);
    expect([name, subject.words]).toEqual(["shop-production", "the cluster"]);
    expect(strategy).toMatchObject([{ capacityProvider: "FARGATE", props: { weight: 1 } }]);
  });

  it("takes name and strategy from the config", () => {
    const given = cluster({ name: "prod", defaultCapacityProviderStrategy: [fargate({ base: 1 }), fargateSpot()] });
    const { name, strategy } = planCluster(lowering(), given);
    expect(name).toBe("prod");
    expect(strategy.map(({ capacityProvider }) => capacityProvider)).toEqual(["FARGATE", "FARGATE_SPOT"]);
  });
});
