import { network } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { isIsolated, planNetwork } from "../../../src/lower/plan/network-plan.ts";

const planned = (given?: Parameters<typeof planNetwork>[1]) =>
  planNetwork(new Lowering({ name: "shop" }, { name: "production" }), given);

describe("planNetwork", () => {
  it("gives an app that names none a new network with a way out", () => {
    const plan = planned();
    expect(plan).toMatchObject({ kind: "new", cidr: "10.0.0.0/16", availabilityZones: 2, natGateways: 1 });
    expect(isIsolated(plan)).toBe(false);
  });

  it("is isolated without NAT gateways", () => expect(isIsolated(planned(network({ natGateways: 0 })))).toBe(true));

  it("takes an existing network as it is, and asks nothing of its ways out", () => {
    const subnets = ["subnet-0123456789abcdef0"];
    const plan = planned(
      network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: subnets, publicSubnetIds: [] }),
    );
    expect(plan).toMatchObject({ kind: "existing", vpcId: "vpc-0123456789abcdef0", privateSubnetIds: subnets });
    expect(isIsolated(plan)).toBe(false);
  });
});
