import { expect, it } from "vitest";
import { lowerShop, propertiesOf, templateOf } from "../../lowered.ts";
import { cache, dns } from "../../networked.ts";

it("tasks let in the group of the load balancer, and nobody else", () => {
  const shop = lowerShop({ workloads: [cache("cache", { port: 80 })] });
  const { Resources } = templateOf(shop, "shop-production-cache");
  expect(Object.keys(Resources).filter((id) => id.includes("Ingress"))).toEqual(["IngestIngress6379"]);
  expect(propertiesOf(shop, "shop-production-cache", "IngestIngress6379")).toEqual({
    GroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
    IpProtocol: "tcp",
    FromPort: 6379,
    ToPort: 6379,
    SourceSecurityGroupId: { Ref: "PlatformIngestSecurityGroup" },
  });
});

it("what answers health checks is reached, too", () => {
  const shop = lowerShop({ workloads: [dns("dns", { port: 53, healthCheck: { port: 8080 } })] });
  expect(propertiesOf(shop, "shop-production-dns", "IngestIngress5353Udp")).toMatchObject({ IpProtocol: "udp" });
  expect(propertiesOf(shop, "shop-production-dns", "IngestIngress8080")).toMatchObject({ IpProtocol: "tcp" });
  const own = lowerShop({ workloads: [dns("dns", { port: 53, healthCheck: { port: 5353 } })] });
  expect(propertiesOf(own, "shop-production-dns", "IngestIngress5353")).toMatchObject({ IpProtocol: "tcp" });
});
