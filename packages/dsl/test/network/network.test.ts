import { expect, it } from "vitest";
import { network } from "../../src/index.ts";

it("a new network has its settings as given, and none without", () => {
  expect(network({ natGateways: 0 })).toEqual({ kind: "network", source: "new", props: { natGateways: 0 } });
  expect(network().props).toEqual({});
});

it("a network that exists is its ids", () => {
  const ids = { vpcId: "vpc-12345678", privateSubnetIds: ["subnet-1234567a"], publicSubnetIds: ["subnet-1234567b"] };
  expect(network.existing(ids)).toEqual({ kind: "network", source: "existing", props: ids });
  // @ts-expect-error no ids of subnets
  expect(network.existing({ vpcId: "vpc-12345678" }).props).toEqual({ vpcId: "vpc-12345678" });
});
