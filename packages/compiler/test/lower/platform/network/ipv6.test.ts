import { loadBalancer, network, service, type NetworkProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { ipv6Resources, publicIpv6Ids } from "../../../../src/lower/platform/network/ipv6.ts";
import { IMAGE, lowerShop, templateOf } from "../../lowered.ts";

const resourcesOf = (zones: number, leadsOut = true) => ipv6Resources({ zones, leadsOut, tags: undefined });
const partOf = (zones: number, id: string): unknown =>
  Object(resourcesOf(zones)[id]?.Properties).Ipv6CidrBlock["Fn::Select"][0];

describe("a network with IPv6", () => {
  it("has a block for each subnet, which stays what it is when zones come", () => {
    const subnets = ["Public", "Private"].flatMap((kind) => [1, 2].map((zone) => `${kind}Subnet${zone}Ipv6Block`));
    expect(subnets.map((id) => partOf(2, id))).toEqual([0, 1, 6, 7]);
    expect(subnets.map((id) => partOf(6, id))).toEqual([0, 1, 6, 7]);
    expect(resourcesOf(1)["PublicSubnet1Ipv6Block"]).toMatchObject({
      DependsOn: "Ipv6Block",
      Properties: { Ipv6CidrBlock: { "Fn::Select": [0, { "Fn::Cidr": [expect.anything(), 12, 64] }] } },
    });
  });

  it("leads out of private subnets, not into them, where they have a way out", () => {
    expect(resourcesOf(1)["PrivateRoute1Ipv6"]?.Properties).toMatchObject({
      DestinationIpv6CidrBlock: "::/0",
      EgressOnlyInternetGatewayId: { Ref: "EgressOnlyInternetGateway" },
    });
    const isolated = Object.keys(resourcesOf(1, false));
    expect(isolated.filter((id) => id.startsWith("PrivateRoute") || id.startsWith("Egress"))).toEqual([]);
  });

  it("names what load balancers wait for", () => {
    expect(publicIpv6Ids(2)).toEqual(["PublicRouteIpv6", "PublicSubnet1Ipv6Block", "PublicSubnet2Ipv6Block"]);
  });

  it("is reached by internet-facing load balancers, and by no internal one", () => {
    const shop = (props: NetworkProps) => {
      const [edge, inner] = [loadBalancer("edge"), loadBalancer("inner", { internal: true })];
      const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 } } as const;
      const api = service("api", { ...base, routes: { http: [edge.route(), inner.route()] } });
      return templateOf(lowerShop({ workloads: [api], network: network(props) }), "shop-production-platform").Resources;
    };
    const { EdgeLoadBalancer, InnerLoadBalancerInternal, ...resources } = shop({ ipv6: true });
    expect(EdgeLoadBalancer).toMatchObject({
      DependsOn: ["PublicRoute", ...publicIpv6Ids(2)],
      Properties: { IpAddressType: "dualstack" },
    });
    expect(Object(InnerLoadBalancerInternal?.Properties).IpAddressType).toBeUndefined();
    const rules = Object.values(resources).filter(({ Properties }) => Object(Properties).CidrIpv6 === "::/0");
    expect(rules).toHaveLength(1);
    expect(JSON.stringify(shop({}))).not.toMatch(/dualstack|::\/0|Ipv6/);
  });
});
