import type {
  DefaultAction,
  DomainHealthCheck,
  DomainName,
  DomainNameProps,
  FixedResponse,
  ListenerProps,
  LoadBalancerOverrides,
  LoadBalancerProps,
  Redirect,
  RedirectTarget,
  RoutingPolicy,
} from "@ecs-dsl/dsl";
import {
  CLIENT_KEEP_ALIVE_SECONDS,
  IDLE_TIMEOUT_SECONDS,
  LISTENER_RULES,
  RECORD_WEIGHT,
} from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  from,
  INTEGER,
  listOf,
  mapOf,
  oneOf,
  required,
  type Shape,
  STRING,
  struct,
  structWithOne,
  within,
  TAG_MAP,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { LOGS } from "./load-balancer-logs.ts";
import { OUTSIDE, OUTSIDE_ID } from "./outside.ts";
import { PAIRS } from "./pairs.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const OVERRIDES = struct<LoadBalancerOverrides>("the overrides of a load balancer", {
  EnableCapacityReservationProvisionStabilize: BOOLEAN,
  IpAddressType: FILLED,
  Ipv4IpamPoolId: FILLED,
  LoadBalancerAttributes: PAIRS,
  MinimumLoadBalancerCapacity: struct<NonNullable<LoadBalancerOverrides["MinimumLoadBalancerCapacity"]>>("a capacity", {
    CapacityUnits: required(INTEGER),
  }),
  Name: FILLED,
  Tags: PAIRS,
});

const ONE_OR_MORE = either(FILLED, filledListOf(FILLED));
const STATUS_CODE = from(301, 302);

const REDIRECT = struct<Redirect>("a redirect", {
  host: ONE_OR_MORE,
  path: ONE_OR_MORE,
  to: required(FILLED),
  statusCode: STATUS_CODE,
  priority: within(LISTENER_RULES.priority),
});

const DEFAULT_ACTION = structWithOne<DefaultAction>("a default action", ["fixedResponse", "redirect"], {
  fixedResponse: either(
    INTEGER,
    struct<FixedResponse>("a fixed response", {
      statusCode: required(INTEGER),
      contentType: oneOf("text/plain", "text/css", "text/html", "application/javascript", "application/json"),
      messageBody: STRING,
    }),
  ),
  redirect: either(FILLED, struct<RedirectTarget>("where to go", { to: required(FILLED), statusCode: STATUS_CODE })),
});

/** A name of a load balancer in DNS. */
export const DOMAIN_NAME: Shape<DomainName> = either(
  FILLED,
  struct<DomainNameProps>("a domain name", {
    name: required(FILLED),
    hostedZone: OUTSIDE_ID,
    routingPolicy: struct<RoutingPolicy>("a routing policy", {
      latency: BOOLEAN,
      weighted: within(RECORD_WEIGHT),
      failover: oneOf("PRIMARY", "SECONDARY"),
    }),
    healthCheck: struct<DomainHealthCheck>("a health check of a domain name", {
      path: required(FILLED),
      requestInterval: from(10, 30),
      failureThreshold: from(1, 10),
    }),
  }),
);

/** ARNs of certificates, or values from outside that are some. */
const CERTIFICATES = either(either(STRING, OUTSIDE), listOf(either(STRING, OUTSIDE)));

const LISTENER = struct<ListenerProps>("a listener", { certificate: CERTIFICATES });

export const LOAD_BALANCER = new Fields<LoadBalancerProps>("a load balancer", () => ({
  domainName: elsewhere(either(DOMAIN_NAME, filledListOf(DOMAIN_NAME))),
  hostedZone: elsewhere(OUTSIDE_ID),
  certificate: elsewhere(CERTIFICATES),
  internal: elsewhere(BOOLEAN),
  allowFrom: elsewhere(filledListOf(OUTSIDE_ID)),
  originSecretVersion: elsewhere(from(1)),
  priorities: elsewhere(listOf(INTEGER)),
  idleTimeoutSeconds: elsewhere(within(IDLE_TIMEOUT_SECONDS)),
  sslPolicy: elsewhere(FILLED),
  redirects: elsewhere(listOf(REDIRECT)),
  defaultAction: elsewhere(DEFAULT_ACTION),
  listeners: elsewhere(mapOf(LISTENER, "listeners by port")),
  deletionProtection: elsewhere(BOOLEAN),
  webAcl: elsewhere(OUTSIDE_ID),
  wafFailOpen: elsewhere(BOOLEAN),
  accessLogs: elsewhere(LOGS),
  connectionLogs: elsewhere(LOGS),
  dropInvalidHeaderFields: elsewhere(BOOLEAN),
  desyncMitigationMode: elsewhere(oneOf("monitor", "defensive", "strictest")),
  preserveHostHeader: elsewhere(BOOLEAN),
  xffHeaderProcessingMode: elsewhere(oneOf("append", "preserve", "remove")),
  clientKeepAliveSeconds: elsewhere(within(CLIENT_KEEP_ALIVE_SECONDS)),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(OVERRIDES),
  suppress: elsewhere(SUPPRESSIONS),
}));
