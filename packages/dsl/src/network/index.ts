/** Networks, what leads requests to services, and how services find each other. */
export {
  cloudMap,
  type CloudMap,
  type CloudMapProps,
  type ExistingCloudMap,
  type ExistingCloudMapProps,
  type NewCloudMap,
} from "./cloud-map.ts";
export type { Discovery } from "./discovery.ts";
export type { FlowLogsBucket, FlowLogsProps } from "./flow-logs.ts";
export { distribution, type Distribution } from "./distribution.ts";
export type {
  BehaviorProps,
  BucketOrigin,
  DistributionDomain,
  DistributionDomainProps,
  DistributionLogs,
  DistributionProps,
  Origin,
  PathBehaviorProps,
} from "./distribution-data.ts";
export type { CustomErrorResponse, DistributionOverrides, GeoRestriction } from "./distribution-overrides.ts";
export { loadBalancer, type ExistingLoadBalancer, type LoadBalancer } from "./load-balancer.ts";
export type {
  AnyLoadBalancerData,
  ExistingListeners,
  ExistingLoadBalancerData,
  ExistingLoadBalancerProps,
} from "./existing-load-balancer-data.ts";
export type { LoadBalancerData, LoadBalancerProps } from "./load-balancer-data.ts";
export type { DomainHealthCheck, DomainName, DomainNameProps, RoutingPolicy } from "./domain-name.ts";
export type {
  DefaultAction,
  FixedResponse,
  ListenerProps,
  LoadBalancerLogs,
  Redirect,
  RedirectTarget,
} from "./load-balancer-parts.ts";
export type { LoadBalancerOverrides } from "./load-balancer-overrides.ts";
export type { NetworkHealthCheck, NetworkListener, NetworkListenerProps } from "./network-listener.ts";
export {
  networkLoadBalancer,
  type ExistingNetworkLoadBalancer,
  type NetworkLoadBalancer,
} from "./network-load-balancer.ts";
export type {
  ExistingNetworkLoadBalancerData,
  ExistingNetworkLoadBalancerProps,
  NetworkLoadBalancerData,
  NetworkLoadBalancerProps,
  NewNetworkLoadBalancerData,
} from "./network-load-balancer-data.ts";
export type { NetworkLoadBalancerOverrides } from "./network-load-balancer-overrides.ts";
export {
  network,
  type ExistingNetwork,
  type ExistingNetworkProps,
  type Network,
  type NetworkProps,
  type NewNetwork,
} from "./network.ts";
export type { Authentication, CognitoUserPool, OidcProvider } from "./authentication.ts";
export type { Route, RouteHealthCheck, RouteProps, Routes, RouteStickiness, TestTraffic, Way } from "./route.ts";
export { targetGroup, type ExistingTargetGroup, type ExistingTargetGroupProps } from "./target-group.ts";
export {
  serviceConnect,
  type ServiceConnect,
  type ServiceConnectAccessLogs,
  type ServiceConnectProps,
  type ServiceConnectTls,
} from "./service-connect.ts";
