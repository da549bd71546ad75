import type { PlanRule } from "../plan-rule.ts";
import { routeWeight, routeWeightUnused } from "./route-weights.ts";
import { routeDuplicate, routeLimit, routeOrder, routePriority, routeUnreachable } from "./listeners.ts";
import { healthCheckPort } from "./health-check-ports.ts";
import { domainHealthCheck } from "./domain-health-checks.ts";
import { domainName, domainNameEnvironments, domainNameTwice, hostedZone, routingPolicy } from "./domain-names.ts";
import { certificateArn, certificateLimit, listenerCertificateArn, listenerCertificateLimit } from "./load-balancer.ts";
import { networkHealthCheck } from "./network-health-checks.ts";
import {
  networkListener,
  networkListenerLimit,
  networkListenerPort,
  networkPortProtocol,
} from "./network-listeners.ts";
import { networkDomainName, networkLoadBalancer, networkLogs } from "./network-load-balancers.ts";
import { distributionCertificate, distributionName } from "./distribution-names.ts";
import {
  distributionBehavior,
  distributionOrigin,
  distributionPolicy,
  distributionRegion,
  distributionWebAcl,
} from "./distributions.ts";
import { loadBalancerLogs, webAcl } from "./load-balancer-guards.ts";
import { defaultAction, listenerPort, routeListener } from "./load-balancer-listeners.ts";
import { redirectHidesRoute, redirectMatch, redirectPriority, redirectTarget } from "./redirects.ts";
import { listenerPriorities } from "./listener-priorities.ts";
import { existingDomainName, existingLoadBalancer } from "./existing-load-balancers.ts";
import { routeConditions, routeHeader, routeMethod, routeQuery, routeSourceIp } from "./route-conditions.ts";
import { routeAlgorithm, routeCookie } from "./route-targets.ts";
import { routeGrpc, routeHealthCheck, routeHost, routePath, routeUdp } from "./routes.ts";
import { sidecarRoutes } from "./sidecar-routes.ts";
import { routeAuthentication, sharedAuthentication } from "./authentication.ts";
import { allowFrom, loadBalancerAllowFrom, securityGroupId } from "./ways-in.ts";

/** The rules about load balancers, their listeners and routes, names in DNS and distributions, sorted by code. */
export const TRAFFIC_RULES: readonly PlanRule[] = [
  allowFrom,
  certificateArn,
  listenerCertificateArn,
  certificateLimit,
  listenerCertificateLimit,
  defaultAction,
  distributionBehavior,
  distributionCertificate,
  distributionName,
  distributionOrigin,
  distributionPolicy,
  distributionRegion,
  distributionWebAcl,
  domainHealthCheck,
  domainName,
  domainNameEnvironments,
  domainNameTwice,
  existingDomainName,
  existingLoadBalancer,
  healthCheckPort,
  hostedZone,
  listenerPort,
  listenerPriorities,
  loadBalancerAllowFrom,
  loadBalancerLogs,
  networkDomainName,
  networkHealthCheck,
  networkListener,
  networkListenerLimit,
  networkListenerPort,
  networkLoadBalancer,
  networkLogs,
  networkPortProtocol,
  redirectHidesRoute,
  redirectMatch,
  redirectPriority,
  redirectTarget,
  routeAlgorithm,
  routeAuthentication,
  sharedAuthentication,
  routeConditions,
  routeCookie,
  routeDuplicate,
  routeGrpc,
  routeHeader,
  routeHealthCheck,
  routeHost,
  routeLimit,
  routeListener,
  routeMethod,
  routeOrder,
  routePath,
  routePriority,
  routeQuery,
  routeSourceIp,
  routeUdp,
  routeUnreachable,
  routeWeight,
  routeWeightUnused,
  routingPolicy,
  securityGroupId,
  sidecarRoutes,
  webAcl,
];
