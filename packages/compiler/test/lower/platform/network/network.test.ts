import { network, service, type Network, type NetworkProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, templateOf } from "../../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });

describe("the network", () => {
  const platform = (given?: Network) =>
    templateOf(
      lowerShop({ workloads: [api], ...(given === undefined ? {} : { network: given }) }),
      "shop-production-platform",
    );
  const count = (given: Network | undefined, type: string) =>
    Object.values(platform(given).Resources).filter(({ Type }) => Type === `AWS::EC2::${type}`).length;

  it("is a new one with two zones and one NAT gateway", () => {
    expect([count(undefined, "Subnet"), count(undefined, "NatGateway"), count(undefined, "VPCEndpoint")]).toEqual([
      4, 1, 1,
    ]);
  });

  it("has endpoints in place of NAT gateways", () => {
    const isolated = network({ natGateways: 0 });
    expect([count(isolated, "NatGateway"), count(isolated, "VPCEndpoint")]).toEqual([0, 2]);
    const ids = Object.keys(platform(isolated).Resources);
    expect(ids.filter((id) => id.startsWith("PrivateRoute") && !id.includes("Table"))).toEqual([]);
  });

  it.each([[1], [["eu-west-1a"]], [["use1-az1"]]] as const)("may be in one zone: %j", (availabilityZones) => {
    const lowered = lowerShop({ workloads: [api], network: network({ availabilityZones }) });
    expect(codesOf(lowered)).toEqual([]);
    expect([
      count(network({ availabilityZones }), "Subnet"),
      count(network({ availabilityZones }), "NatGateway"),
    ]).toEqual([2, 1]);
  });

  it("has endpoints that are asked for, with NAT gateways as well", () => {
    const { Resources } = platform(network({ endpoints: ["dynamodb", "cloudwatch"] }));
    expect(Object.keys(Resources).filter((id) => id.endsWith("Endpoint"))).toEqual([
      "DynamodbEndpoint",
      "MonitoringEndpoint",
      "S3Endpoint",
    ]);
  });

  it("lets tasks in public subnets use its endpoints, which take what the whole network asks for", () => {
    const isPublic = service("web", { cpu: 256, memory: 512, image: IMAGE, assignPublicIp: true });
    const rules = (workloads: readonly ReturnType<typeof service>[]) => {
      const { Resources } = templateOf(
        lowerShop({ workloads, network: network({ endpoints: ["sqs"] }) }),
        "shop-production-platform",
      );
      return Object.keys(Resources).filter((id) => id.startsWith("VpcEndpointsIngress"));
    };
    expect(rules([api])).toEqual(["VpcEndpointsIngress1", "VpcEndpointsIngress2"]);
    expect(rules([api, isPublic]).slice(2)).toEqual(["VpcEndpointsIngressPublic1", "VpcEndpointsIngressPublic2"]);
  });

  it("keeps its blocks when a zone is added", () => {
    const cidr = (given: Network, id: string) =>
      Reflect.get(Object(platform(given).Resources[id]?.Properties), "CidrBlock");
    const [two, three] = [network({ availabilityZones: 2 }), network({ availabilityZones: 3, natGateways: 3 })];
    for (const id of ["PublicSubnet1", "PublicSubnet2", "PrivateSubnet1", "PrivateSubnet2"]) {
      expect(cidr(three, id)).toBe(cidr(two, id));
    }
  });

  it.each([
    [["us-east-1c", "us-east-1a"], "AvailabilityZone"],
    [["use1-az4", "use1-az1", "use1-az4"], "AvailabilityZoneId"],
    [["us-east-1-bos-1a", "us-east-1-lax-1a"], "AvailabilityZone"],
    [["usgw1-az1", "apne1-az4"], "AvailabilityZoneId"],
  ])("is in the zones %j", (availabilityZones, property) => {
    const { Resources } = platform(network({ availabilityZones }));
    for (const kind of ["Public", "Private"]) {
      const zones = [1, 2].map((zone) => Reflect.get(Object(Resources[`${kind}Subnet${zone}`]?.Properties), property));
      expect(zones).toEqual(availabilityZones.slice(0, 2));
    }
    expect(Resources).not.toHaveProperty("PublicSubnet3");
  });

  it.each<readonly [NetworkProps]>([
    // @ts-expect-error no region has seven.
    [{ availabilityZones: 7 }],
    // @ts-expect-error a subnet is in a zone.
    [{ availabilityZones: 0 }],
  ])("is reported as %j", (props) => {
    expect(codesOf(lowerShop({ workloads: [], network: network(props) }))).toEqual([
      "config/network-count at network.availabilityZones",
    ]);
  });

  it("is the one that is there, by its ids", () => {
    const existing = network.existing({
      vpcId: "vpc-12345678",
      privateSubnetIds: ["subnet-1234567a"],
      publicSubnetIds: [],
    });
    const lowered = lowerShop({ workloads: [api], network: existing });
    expect(Object.keys(templateOf(lowered, "shop-production-platform").Resources)).toEqual([
      "Cluster",
      "CapacityProviders",
      "Namespace",
    ]);
    expect(documentOf(lowered, "service")).toMatchObject({
      networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1234567a"] } },
    });
  });

  it("gets endpoints where it is there already", () => {
    const existing = network.existing({
      vpcId: "vpc-12345678",
      privateSubnetIds: ["subnet-1234567a"],
      publicSubnetIds: [],
      endpoints: ["s3", "sqs"],
      routeTableIds: ["rtb-1234567a"],
    });
    const { Resources } = platform(existing);
    expect(Resources["S3Endpoint"]?.Properties).toMatchObject({
      VpcId: "vpc-12345678",
      RouteTableIds: ["rtb-1234567a"],
    });
    expect(Resources["SqsEndpoint"]?.Properties).toMatchObject({ SubnetIds: ["subnet-1234567a"] });
    const rules = Object.values(Resources).filter(({ Type }) => Type === "AWS::EC2::SecurityGroupIngress");
    expect(rules.map(({ Properties }): unknown => Reflect.get(Object(Properties), "CidrIp"))).toEqual([
      "10.0.0.0/8",
      "172.16.0.0/12",
      "192.168.0.0/16",
    ]);
  });

  it("is reported when it has more NAT gateways than zones, or a block that does not fit", () => {
    expect(codesOf(lowerShop({ workloads: [], network: network({ natGateways: 3 }) }))).toEqual([
      "config/network-count at network.natGateways",
    ]);
    expect(codesOf(lowerShop({ workloads: [], network: network({ cidr: "10.0.0.0/8" }) }))).toEqual([
      "config/network-cidr at network.cidr",
    ]);
  });
});
