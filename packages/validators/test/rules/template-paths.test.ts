import { expect, it } from "vitest";
import { readAs } from "../../src/read-as.ts";
import { fargateWays, hasEndpoint } from "../../src/rules/template-paths.ts";
import { endpoint, fargateIn, INTERNET, NAT } from "./fargate-networks.ts";

const read = (value: unknown) => readAs("template", value) ?? {};
const ways = (route: object | undefined) => fargateWays(read(fargateIn(route))).map((one) => one.ways);

it("tells how tasks get out of their subnets", () => {
  expect([undefined, INTERNET, NAT, { TransitGatewayId: "tgw-1" }].map(ways)).toEqual([
    [["none"]],
    [["internet"]],
    [["nat"]],
    [["other"]],
  ]);
  expect(fargateWays(read(fargateIn(NAT, { Subnets: [] })))).toEqual([]);
});

const link = (subnet: string, table: string) => ({
  Type: "AWS::EC2::SubnetRouteTableAssociation",
  Properties: { SubnetId: { Ref: subnet }, RouteTableId: { Ref: table } },
});
const route = (table: string, way: object) => ({
  Type: "AWS::EC2::Route",
  Properties: { RouteTableId: { Ref: table }, ...way },
});
const SUBNET = { Type: "AWS::EC2::Subnet" };
const TABLE = { Type: "AWS::EC2::RouteTable" };
const inSubnets = (ids: readonly unknown[], more: object, service: object = { LaunchType: "FARGATE" }) =>
  fargateWays(
    read({
      Resources: {
        A: SUBNET,
        B: SUBNET,
        TableA: TABLE,
        TableB: TABLE,
        LinkA: link("A", "TableA"),
        LinkB: link("B", "TableB"),
        RouteA: route("TableA", { NatGatewayId: "nat-1" }),
        Gateway: { Type: "AWS::EC2::InternetGateway" },
        RouteB: route("TableB", { GatewayId: { Ref: "Gateway" } }),
        Task: { Type: "AWS::ECS::TaskDefinition", Properties: { RequiresCompatibilities: ["FARGATE"] } },
        Service: {
          Type: "AWS::ECS::Service",
          Properties: {
            TaskDefinition: { Ref: "Task" },
            NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ids } },
            ...service,
          },
        },
        ...more,
      },
    }),
  ).map((one) => one.ways);
const [A, B] = [{ Ref: "A" }, { Ref: "B" }];

it("follows each subnet to its own table, and a table to its own routes", () => {
  expect(inSubnets([A, B, A], {})).toEqual([["nat", "internet", "nat"]]);
});

it("says nothing of a service of which a subnet is not shown", () => {
  expect(inSubnets([A, "subnet-1"], {})).toEqual([]);
  expect(inSubnets([A, { Ref: "Elsewhere" }], {})).toEqual([]);
  expect(inSubnets([A], { A: { Type: "AWS::EC2::Instance" } })).toEqual([]);
  expect(inSubnets([A], { LinkA: link("A", "Elsewhere") })).toEqual([]);
  expect(inSubnets([A], { TableA: { Type: "AWS::EC2::Instance" } })).toEqual([]);
  expect(inSubnets([A], { Another: link("A", "TableB") })).toEqual([]);
  expect(inSubnets([A], { LinkA: link("B", "TableA"), LinkB: TABLE })).toEqual([]);
  expect(inSubnets([A], { LinkA: { Type: "AWS::EC2::SubnetRouteTableAssociation" } })).toEqual([]);
});

it("looks at services on Fargate alone, by the service or by its task", () => {
  expect(inSubnets([A], {}, {})).toEqual([["nat"]]);
  expect(inSubnets([A], {}, { LaunchType: "EC2" })).toEqual([]);
  expect(inSubnets([A], {}, { TaskDefinition: "shop:3" })).toEqual([]);
  const task = (launch: unknown) => ({
    Task: { Type: "AWS::ECS::TaskDefinition", Properties: { RequiresCompatibilities: launch } },
  });
  expect(inSubnets([A], task(["EC2", "FARGATE"]), {})).toEqual([]);
  expect(inSubnets([A], task(["EC2"]), {})).toEqual([]);
  expect(inSubnets([A], task(undefined), {})).toEqual([]);
});

it("takes what does not begin with the name of AWS for a service of somebody", () => {
  const has = (name: unknown) => hasEndpoint(read(fargateIn(NAT, {}, endpoint(name))), "s3");
  expect(has("shop.example.com")).toBe(true);
  expect(has({ "Fn::Sub": "com.amazonaws.${AWS::Region}.logs" })).toBe(false);
  expect(has({ "Fn::Sub": "com.amazonaws.${AWS::Region}.${Name}" })).toBe(true);
  expect(has({ "Fn::Join": [".", ["com.amazonaws", { Ref: "AWS::Region" }, "logs"]] })).toBe(false);
  expect(has({ "Fn::Join": [".", ["com.amazonaws", { Ref: "Name" }]] })).toBe(true);
  expect(has({ "Fn::Join": [".", ["com.amazonaws", { "Fn::ImportValue": "Name" }]] })).toBe(true);
});

it("knows endpoints by their service, and those that may be any", () => {
  const has = (name: unknown) => hasEndpoint(read(fargateIn(NAT, {}, endpoint(name))), "s3");
  expect([has("com.amazonaws.us-east-1.s3"), has("com.amazonaws.us-east-1.logs"), has({ Ref: "Any" })]).toEqual([
    true,
    false,
    true,
  ]);
  expect(hasEndpoint(read(fargateIn(NAT)), "s3")).toBe(false);
});
