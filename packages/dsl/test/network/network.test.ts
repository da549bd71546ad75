import { expect, it } from "vitest";
import { network } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

it("a new network has its settings as given, and none without", () => {
  expect(network({ natGateways: 0 })).toMatchObject({ kind: "network", source: "new", props: { natGateways: 0 } });
  expect(network().props).toEqual({});
});

it("a network that exists is its ids", () => {
  const ids = { vpcId: "vpc-12345678", privateSubnetIds: ["subnet-1234567a"], publicSubnetIds: ["subnet-1234567b"] };
  expect(network.existing(ids)).toMatchObject({ kind: "network", source: "existing", props: ids });
  // @ts-expect-error no ids of subnets
  expect(network.existing({ vpcId: "vpc-12345678" }).props).toEqual({ vpcId: "vpc-12345678" });
});

it("gives the ids of its VPC and its subnets", () => {
  const net = network({ natGateways: 0 });
  const resource = { kind: "network", source: "new", name: "network", props: net.props };
  expect([net.vpcId, net.privateSubnets, net.publicSubnets].map(referenceOf)).toEqual(
    ["vpcId", "privateSubnets", "publicSubnets"].map((output) => ({
      kind: "reference",
      of: "output",
      resource,
      output,
    })),
  );
  expect(() => String(net.vpcId)).toThrow('The VPC of network "network" is known once the config is compiled');
});
