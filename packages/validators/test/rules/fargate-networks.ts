import { template } from "./templates.ts";

const ref = (id: string) => ({ Ref: id });

/** A service on Fargate in a subnet whose table has a route, or none. */
export function fargateIn(route: object | undefined, vpc: object = {}, more: object = {}): unknown {
  return template({
    Subnet: { Type: "AWS::EC2::Subnet", Properties: {} },
    Table: { Type: "AWS::EC2::RouteTable", Properties: {} },
    Gateway: { Type: "AWS::EC2::InternetGateway" },
    Link: {
      Type: "AWS::EC2::SubnetRouteTableAssociation",
      Properties: { SubnetId: ref("Subnet"), RouteTableId: ref("Table") },
    },
    ...(route === undefined
      ? {}
      : { Route: { Type: "AWS::EC2::Route", Properties: { RouteTableId: ref("Table"), ...route } } }),
    Service: {
      Type: "AWS::ECS::Service",
      Properties: {
        LaunchType: "FARGATE",
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [ref("Subnet")], ...vpc } },
      },
    },
    ...more,
  });
}

/** A route to the gateway of the VPC. */
export const INTERNET = { GatewayId: ref("Gateway") };

/** A route to a NAT gateway. */
export const NAT = { NatGatewayId: "nat-1" };

/** An endpoint of the VPC for a service of AWS. */
export function endpoint(name: unknown): object {
  return { Endpoint: { Type: "AWS::EC2::VPCEndpoint", Properties: { ServiceName: name } } };
}
