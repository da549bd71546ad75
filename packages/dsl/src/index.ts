export { app, type App, type AppContent, type AppEnvironments } from "./app.ts";
export { callSiteOf } from "./call-site.ts";
export type { CapacityProviderStrategyItem } from "./capacity-provider.ts";
export { cluster, type Cluster, type ClusterProps } from "./cluster.ts";
export type { Condition, ContainerProps, HealthCheck, PortProps } from "./container.ts";
export type { CircuitBreaker, Deployment } from "./deployment.ts";
export type { Environment, EnvironmentProps } from "./environment.ts";
export type { BuildImage, BuildProps, DigestImage, Image, TagImage } from "./image.ts";
export {
  expireOlderThan,
  expireUntagged,
  keepLast,
  type Age,
  type LifecycleAction,
  type LifecycleRule,
  type LifecycleSelection,
  type TagFilter,
} from "./lifecycle.ts";
export { loadBalancer, type LoadBalancer, type LoadBalancerProps } from "./load-balancer.ts";
export { network, type ExistingNetwork, type Network, type NetworkProps, type NewNetwork } from "./network.ts";
export { parameter, type Parameter } from "./parameter.ts";
export type { Permission } from "./permission.ts";
export type { Reference, UrlProps, UrlReference } from "./reference.ts";
export { repository, type Repository, type RepositoryProps } from "./repository.ts";
export type { Route, RouteHealthCheck, RouteProps } from "./route.ts";
export type { Scaling } from "./scaling.ts";
export { secret, type Secret, type SecretProps } from "./secret.ts";
export {
  service,
  type DependsOn,
  type RuntimePlatform,
  type Service,
  type ServiceOverrides,
  type ServiceProps,
} from "./service.ts";
export { sidecar, type Sidecar, type SidecarOverrides, type SidecarProps } from "./sidecar.ts";
export type { Cpu, CpuUnits, Gigabytes, Memory } from "./size.ts";
export type { Workload } from "./workload.ts";
