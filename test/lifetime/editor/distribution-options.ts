import type { DistributionProps } from "ecs-dsl";
import type { Options } from "./option-types.ts";

/** A value for each property of a distribution, but for its origin and its names. */
export const DISTRIBUTION: Options<DistributionProps, "certificate" | "domainName" | "hostedZone" | "origin"> = {
  accessLogs: { bucket: "shop-logs", prefix: "cdn/" },
  behaviors: {
    "/static/*": { origin: "shop-assets", cache: "optimized", compress: false },
    "/cached/*": { cache: "optimized", allowedMethods: "GET_HEAD", viewerProtocolPolicy: "https-only" },
  },
  defaultBehavior: { originRequestPolicy: "AllViewerExceptHostHeader" },
  defaultRootObject: "index.html",
  httpVersion: "http2",
  ipv6: false,
  minimumProtocolVersion: "TLSv1.2_2025",
  overrides: { Comment: "the shop" },
  priceClass: "PriceClass_100",
  tags: { team: "shop" },
  webAcl: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/3f5e4c2a-0000-4000-8000-000000000000",
};
