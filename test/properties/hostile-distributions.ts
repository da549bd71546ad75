import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

const POLICY = "11111111-2222-4333-8444-555555555555";

/** A distribution before the load balancer, with everything that one takes. */
export function distributionWith(call: Call, edge: dsl.LoadBalancer, env: object): dsl.Distribution {
  const zone = `${Reflect.get(env, "name")}.example.com`;
  return call("distribution", dsl.distribution, "site", {
    origin: edge,
    domainName: [`site.${zone}`, { name: `*.site.${zone}`, hostedZone: "Z9876543210ABCDEFGHIJ" }],
    hostedZone: "Z0123456789ABCDEFGHIJ",
    certificate: "arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000",
    behaviors: {
      "/static/*": {
        origin: { bucket: "shop-assets", region: "us-east-1", path: "/v1" },
        cache: "optimized",
        originRequestPolicy: POLICY,
        responseHeadersPolicy: POLICY,
        allowedMethods: "GET_HEAD_OPTIONS",
        viewerProtocolPolicy: "https-only",
        compress: false,
      },
    },
    defaultBehavior: { cache: "disabled" },
    priceClass: "PriceClass_200",
    webAcl: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/3f5e4c2a-0000-4000-8000-000000000000",
    accessLogs: { bucket: "shop-logs", prefix: "cdn/" },
    httpVersion: "http2",
    ipv6: true,
    defaultRootObject: "index.html",
    minimumProtocolVersion: "TLSv1.2_2021",
    tags: { team: "edge" },
    overrides: {
      AnycastIpListId: "aip-1",
      Comment: "the shop",
      CustomErrorResponses: [
        { ErrorCode: 404, ResponseCode: 200, ResponsePagePath: "/index.html", ErrorCachingMinTTL: 5 },
      ],
      Restrictions: { GeoRestriction: { RestrictionType: "whitelist", Locations: ["DE"] } },
    },
    suppress: [],
  });
}
