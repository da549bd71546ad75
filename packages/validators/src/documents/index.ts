// Types only: importing zod here would put it on the path of every lint. The schemas are in `../schemas.ts`.

import type { TaskDefinition } from "./task-definition.ts";
import type { Service } from "./service.ts";
import type { Cluster } from "./cluster.ts";
import type { Repository } from "./repository.ts";
import type { LifecyclePolicy } from "./lifecycle-policy.ts";

export type {
  RepositoryCredentials,
  PortMapping,
  ContainerRestartPolicy,
  KeyValuePair,
  EnvironmentFile,
  MountPoint,
  VolumeFrom,
  KernelCapabilities,
  Device,
  Tmpfs,
  LinuxParameters,
  Secret,
  ContainerDependency,
  HostEntry,
  Ulimit,
  LogConfiguration,
  HealthCheck,
  SystemControl,
  NvidiaMpsAllocation,
  SharingStrategy,
  ResourceRequirement,
  FirelensConfiguration,
  ContainerDefinition,
  HostVolumeProperties,
  DockerVolumeConfiguration,
  EFSAuthorizationConfig,
  EFSVolumeConfiguration,
  S3FilesVolumeConfiguration,
  FSxWindowsFileServerAuthorizationConfig,
  FSxWindowsFileServerVolumeConfiguration,
  Volume,
  TaskDefinitionPlacementConstraint,
  Tag,
  ProxyConfiguration,
  InferenceAccelerator,
  EphemeralStorage,
  RuntimePlatform,
  TaskDefinition,
} from "./task-definition.ts";
export type {
  AdvancedConfiguration,
  LoadBalancer,
  ServiceRegistry,
  CapacityProviderStrategyItem,
  ThresholdConfiguration,
  DeploymentCircuitBreaker,
  DeploymentAlarms,
  DeploymentLifecycleHookTimeoutConfiguration,
  DeploymentLifecycleHook,
  LinearConfiguration,
  CanaryConfiguration,
  DeploymentEarlySuccessCriteria,
  DeploymentConfiguration,
  PlacementConstraint,
  PlacementStrategy,
  AwsVpcConfiguration,
  NetworkConfiguration,
  DeploymentController,
  ServiceConnectTestTrafficHeaderMatchRules,
  ServiceConnectTestTrafficHeaderRules,
  ServiceConnectTestTrafficRules,
  ServiceConnectClientAlias,
  TimeoutConfiguration,
  ServiceConnectTlsCertificateAuthority,
  ServiceConnectTlsConfiguration,
  ServiceConnectService,
  ServiceConnectAccessLogConfiguration,
  ServiceConnectContainerConfiguration,
  ServiceConnectConfiguration,
  EBSTagSpecification,
  ServiceManagedEBSVolumeConfiguration,
  ServiceVolumeConfiguration,
  VpcLatticeAdvancedConfiguration,
  VpcLatticeConfiguration,
  GatewayConnectorHealthCheckMatcher,
  GatewayConnectorHealthCheck,
  GatewayConnectorFilters,
  GatewayConnector,
  MetricConfiguration,
  MonitoringConfiguration,
  Service,
} from "./service.ts";
export type {
  ClusterSetting,
  ExecuteCommandLogConfiguration,
  ExecuteCommandConfiguration,
  ManagedStorageConfiguration,
  ClusterConfiguration,
  ClusterServiceConnectDefaultsRequest,
  Cluster,
} from "./cluster.ts";
export type {
  RepositoryTag,
  ImageTagMutabilityExclusionFilter,
  ImageScanningConfiguration,
  EncryptionConfiguration,
  Repository,
} from "./repository.ts";
export type {
  LifecyclePolicyAction,
  LifecyclePolicySelection,
  LifecyclePolicyRule,
  LifecyclePolicy,
} from "./lifecycle-policy.ts";

/** The documents that rules are about, by kind. */
export interface Documents {
  /** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
  readonly taskDefinition: TaskDefinition;
  /** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
  readonly service: Service;
  /** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html */
  readonly cluster: Cluster;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
  readonly repository: Repository;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
  readonly lifecyclePolicy: LifecyclePolicy;
}

/** Key of `Documents`. */
export type DocumentKind = keyof Documents;
