import { ec2Capacity, network, networkLoadBalancer, service, type NetworkLoadBalancerProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";
import { cache } from "../../networked.ts";

const PLATFORM = "shop-production-platform";
const API = "shop-production-cache";

function made(props: NetworkLoadBalancerProps) {
  return lowerShop({ workloads: [cache("cache", { port: 6379 }, {}, networkLoadBalancer("ingest", props))] });
}

describe("a network load balancer", () => {
  it("is in the platform, with a security group and the way to each of its ports", () => {
    const shop = made({});
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, PLATFORM, "IngestNetworkLoadBalancer")).toMatchObject({
      Type: "network",
      Scheme: "internet-facing",
      IpAddressType: "ipv4",
      SecurityGroups: [{ "Fn::GetAtt": ["IngestSecurityGroup", "GroupId"] }],
      LoadBalancerAttributes: [
        { Key: "access_logs.s3.enabled", Value: "false" },
        { Key: "deletion_protection.enabled", Value: "false" },
        { Key: "load_balancing.cross_zone.enabled", Value: "false" },
      ],
    });
    expect(propertiesOf(shop, PLATFORM, "IngestPort6379Ingress")).toMatchObject({
      IpProtocol: "tcp",
      FromPort: 6379,
      ToPort: 6379,
      CidrIp: "0.0.0.0/0",
    });
  });

  it("that is internal is another one, which the network alone reaches", () => {
    const shop = made({ internal: true });
    expect(propertiesOf(shop, PLATFORM, "IngestNetworkLoadBalancerInternal")).toMatchObject({ Scheme: "internal" });
    const ways = Object.entries(templateOf(shop, PLATFORM).Resources).filter(([id]) => id.includes("Ingress"));
    expect(ways.map(([, way]) => way.Properties)).toMatchObject([{ CidrIp: "10.0.0.0/16" }]);
    expect(templateOf(shop, PLATFORM).Outputs).toHaveProperty("IngestArn");
  });

  it("has what its settings and its overrides say", () => {
    const shop = made({
      accessLogs: { bucket: "shop-logs", prefix: "nlb" },
      allowFrom: ["sg-0123456789abcdef0"],
      crossZone: true,
      deletionProtection: true,
      ipAddressType: "dualstack",
      overrides: { LoadBalancerAttributes: [{ Key: "zonal_shift.config.enabled", Value: "true" }] },
      suppress: [{ code: "config/network-logs", reason: "TLS comes." }],
    });
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, PLATFORM, "IngestNetworkLoadBalancer")).toMatchObject({
      IpAddressType: "dualstack",
      LoadBalancerAttributes: [
        { Key: "access_logs.s3.bucket", Value: "shop-logs" },
        { Key: "access_logs.s3.enabled", Value: "true" },
        { Key: "access_logs.s3.prefix", Value: "nlb" },
        { Key: "deletion_protection.enabled", Value: "true" },
        { Key: "load_balancing.cross_zone.enabled", Value: "true" },
        { Key: "zonal_shift.config.enabled", Value: "true" },
      ],
    });
    expect(JSON.stringify(templateOf(shop, PLATFORM))).toContain('"SourceSecurityGroupId":"sg-0123456789abcdef0"');
  });

  it("with addresses of IPv6 lets in those, too", () => {
    const tcp = networkLoadBalancer("ingest", { ipAddressType: "dualstack" });
    const shop = lowerShop({ network: network({ ipv6: true }), workloads: [cache("cache", { port: 6379 }, {}, tcp)] });
    expect(JSON.stringify(templateOf(shop, PLATFORM))).toContain('"CidrIpv6":"::/0"');
  });

  it("that exists is left as it is, but for those who are let in", () => {
    const arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/ingest/50dc6c495c0c9188";
    const securityGroup = "sg-0123456789abcdef0";
    const shopOf = (allowFrom?: readonly string[]) => {
      const there = networkLoadBalancer.existing("ingest", { arn, securityGroup, ...(allowFrom && { allowFrom }) });
      const routes = { redis: there.listen({ port: 6379 }) };
      const alarms = { healthyHosts: { threshold: 1, rollback: true } };
      const props = { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379 } } as const;
      return lowerShop({ workloads: [service("cache", { ...props, routes, alarms })] });
    };
    const shop = shopOf();
    expect(codesOf(shop)).toEqual([]);
    expect(Object.keys(templateOf(shop, PLATFORM).Resources).filter((id) => id.startsWith("Ingest"))).toEqual([]);
    const { Resources } = templateOf(shop, API);
    const listeners = Object.entries(Resources).filter(([, { Type }]) => Type.endsWith("V2::Listener"));
    expect(listeners.map(([id]) => id)).toEqual([expect.stringMatching(/^IngestPort6379Listener[0-9a-f]{8}$/)]);
    expect(listeners.map(([, { Properties }]) => Properties)).toMatchObject([{ LoadBalancerArn: arn }]);
    expect(propertiesOf(shop, API, "IngestIngress6379")).toMatchObject({ SourceSecurityGroupId: securityGroup });
    expect(JSON.stringify(propertiesOf(shop, API, "HealthyHostsAlarm"))).toContain('"net/ingest/50dc6c495c0c9188"');
    expect(JSON.stringify(templateOf(shopOf(["10.0.0.0/8"]), PLATFORM))).toContain(
      `"GroupId":"${securityGroup}","IpProtocol":"tcp","FromPort":6379,"ToPort":6379,"CidrIp":"10.0.0.0/8"`,
    );
  });
});

it("tasks without network interfaces are reached through the group of the instances", () => {
  const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
  const tcp = networkLoadBalancer("ingest");
  const ports = { redis: 6379, dns: { containerPort: 5353, protocol: "udp" } } as const;
  const routes = {
    redis: tcp.listen({ port: 6379 }),
    dns: tcp.listen({ port: 53, healthCheck: { port: 6379 } }),
  };
  const more = { capacity, networkMode: "host", image: IMAGE, memory: 128, ports, routes } as const;
  const shop = lowerShop({ workloads: [service("cache", more)] });
  expect(codesOf(shop)).toEqual([]);
  const ids = Object.keys(templateOf(shop, PLATFORM).Resources).filter((id) => id.includes("ToInstances"));
  expect(ids).toEqual(["IngestToInstances6379", "IngestToInstances5353Udp"]);
  expect(propertiesOf(shop, API, "IngestPort53TargetGroup")).toMatchObject({ TargetType: "instance", Protocol: "UDP" });
  expect(Object.keys(templateOf(shop, API).Resources).filter((id) => id.includes("Ingress"))).toEqual([]);
});
