import type {
  BehaviorProps,
  BucketOrigin,
  CustomErrorResponse,
  DistributionDomainProps,
  DistributionLogs,
  DistributionOverrides,
  DistributionProps,
  GeoRestriction,
  LoadBalancerData,
  Origin,
  PathBehaviorProps,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  from,
  listOf,
  mapOf,
  node,
  oneOf,
  required,
  type Shape,
  STRING,
  struct,
  TAG_MAP,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { OUTSIDE_ID } from "./outside.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const ORIGIN: Shape<Origin> = either(
  either(node<LoadBalancerData>("load-balancer", "a load balancer"), OUTSIDE_ID),
  struct<BucketOrigin>("a bucket", { bucket: required(OUTSIDE_ID), region: FILLED, path: FILLED }),
);

const BEHAVIOR = {
  cache: FILLED,
  originRequestPolicy: FILLED,
  responseHeadersPolicy: FILLED,
  allowedMethods: oneOf("GET_HEAD", "GET_HEAD_OPTIONS", "ALL"),
  viewerProtocolPolicy: oneOf("redirect-to-https", "https-only", "allow-all"),
  compress: BOOLEAN,
};

const DOMAIN = either(
  FILLED,
  struct<DistributionDomainProps>("a domain name", { name: required(FILLED), hostedZone: OUTSIDE_ID }),
);

const STATUS = from(100, 599);

const OVERRIDES = struct<DistributionOverrides>("the overrides of a distribution", {
  AnycastIpListId: FILLED,
  Comment: STRING,
  CustomErrorResponses: listOf(
    struct<CustomErrorResponse>("an answer in place of an error", {
      ErrorCode: required(STATUS),
      ResponseCode: STATUS,
      ResponsePagePath: FILLED,
      ErrorCachingMinTTL: from(0),
    }),
  ),
  Restrictions: struct<NonNullable<DistributionOverrides["Restrictions"]>>("restrictions", {
    GeoRestriction: required(
      struct<GeoRestriction>("a restriction to countries", {
        RestrictionType: required(oneOf("blacklist", "none", "whitelist")),
        Locations: listOf(FILLED),
      }),
    ),
  }),
});

export const DISTRIBUTION_FIELDS = new Fields<DistributionProps>("a distribution", () => ({
  origin: required(elsewhere(ORIGIN)),
  domainName: elsewhere(either(DOMAIN, filledListOf(DOMAIN))),
  hostedZone: elsewhere(OUTSIDE_ID),
  certificate: elsewhere(OUTSIDE_ID),
  behaviors: elsewhere(
    mapOf(struct<PathBehaviorProps>("a behavior of paths", { ...BEHAVIOR, origin: ORIGIN }), "behaviors by path"),
  ),
  defaultBehavior: elsewhere(struct<BehaviorProps>("a behavior", BEHAVIOR)),
  priceClass: elsewhere(oneOf("PriceClass_100", "PriceClass_200", "PriceClass_All")),
  webAcl: elsewhere(OUTSIDE_ID),
  accessLogs: elsewhere(
    struct<DistributionLogs>("the logs of a distribution", { bucket: required(OUTSIDE_ID), prefix: STRING }),
  ),
  httpVersion: elsewhere(oneOf("http1.1", "http2", "http3", "http2and3")),
  ipv6: elsewhere(BOOLEAN),
  defaultRootObject: elsewhere(FILLED),
  minimumProtocolVersion: elsewhere(FILLED),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(OVERRIDES),
  suppress: elsewhere(SUPPRESSIONS),
}));
