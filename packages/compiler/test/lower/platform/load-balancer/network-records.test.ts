import { networkLoadBalancer } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { lowerShop, templateOf } from "../../lowered.ts";
import { cache } from "../../networked.ts";

const PLATFORM = "shop-production-platform";

function platformOf(domainName: string | readonly string[], hostedZone?: string) {
  const tcp = networkLoadBalancer("ingest", {
    domainName,
    ...(hostedZone === undefined ? {} : { hostedZone }),
    ipAddressType: "dualstack",
  });
  return templateOf(lowerShop({ workloads: [cache("cache", { port: 6379 }, {}, tcp)] }), PLATFORM);
}

it("each name has a record in its zone, for each kind of address", () => {
  const { Resources, Outputs } = platformOf(["mqtt.example.com", "coap.example.com"], "Z0123456789ABCDEFGHIJ");
  const records = Object.values(Resources).filter(({ Type }) => Type === "AWS::Route53::RecordSet");
  expect(records.map(({ Properties }) => Properties)).toMatchObject([
    { Name: "mqtt.example.com", Type: "A", HostedZoneId: "Z0123456789ABCDEFGHIJ" },
    { Name: "mqtt.example.com", Type: "AAAA" },
    { Name: "coap.example.com", Type: "A" },
    { Name: "coap.example.com", Type: "AAAA" },
  ]);
  expect(Outputs).toMatchObject({ IngestHost: { Value: "mqtt.example.com" } });
});

it("a name without a zone is only told", () => {
  const { Resources, Outputs } = platformOf("mqtt.example.com");
  expect(Object.values(Resources).map(({ Type }) => Type)).not.toContain("AWS::Route53::RecordSet");
  expect(Outputs).toMatchObject({ IngestHost: { Value: "mqtt.example.com" } });
});
