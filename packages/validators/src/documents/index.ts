// Types only: importing zod here would put it on the path of every lint. The schemas are in `../schemas.ts`.

import type { TaskDefinition } from "./task-definition.ts";
import type { Service } from "./service.ts";
import type { Cluster } from "./cluster.ts";
import type { Repository } from "./repository.ts";
import type { LifecyclePolicy } from "./lifecycle-policy.ts";
import type { Template } from "./template.ts";
import type { AppSpec } from "./app-spec.ts";
import type { EcsTarget } from "./ecs-target.ts";
import type { RunTask } from "./run-task.ts";
import type { PolicyDocument } from "./policy-document.ts";
import type {
  CreationTemplate,
  PullThroughCacheRule,
  ReplicationConfiguration,
  ScanningConfiguration,
  SigningConfiguration,
} from "./registry.ts";

export type { Tag } from "./tag.ts";
export type { Template } from "./template.ts";
export type { LogConfiguration } from "./log-configuration.ts";
export type { CapacityProviderStrategyItem } from "./capacity-provider-strategy-item.ts";
export type { KeyValuePair } from "./task-definition/key-value-pair.ts";
export type { Secret } from "./secret.ts";
export type { KernelCapabilities, Device, Tmpfs, LinuxParameters } from "./task-definition/linux-parameters.ts";
export type {
  RepositoryCredentials,
  PortMapping,
  ContainerRestartPolicy,
  EnvironmentFile,
  MountPoint,
  VolumeFrom,
  ContainerDependency,
  HostEntry,
  Ulimit,
  HealthCheck,
  SystemControl,
  NvidiaMpsAllocation,
  SharingStrategy,
  ResourceRequirement,
  FirelensConfiguration,
  ContainerDefinition,
} from "./task-definition/container-definition.ts";
export type {
  HostVolumeProperties,
  DockerVolumeConfiguration,
  EFSAuthorizationConfig,
  EFSVolumeConfiguration,
  S3FilesVolumeConfiguration,
  FSxWindowsFileServerAuthorizationConfig,
  FSxWindowsFileServerVolumeConfiguration,
  Volume,
} from "./task-definition/volume.ts";
export type {
  TaskDefinitionPlacementConstraint,
  ProxyConfiguration,
  InferenceAccelerator,
  EphemeralStorage,
  RuntimePlatform,
  TaskDefinition,
} from "./task-definition.ts";
export type {
  ThresholdConfiguration,
  DeploymentCircuitBreaker,
  DeploymentAlarms,
  DeploymentLifecycleHookTimeoutConfiguration,
  DeploymentLifecycleHook,
  LinearConfiguration,
  CanaryConfiguration,
  DeploymentEarlySuccessCriteria,
  DeploymentConfiguration,
} from "./service/deployment-configuration.ts";
export type {
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
} from "./service/service-connect-configuration.ts";
export type {
  EBSTagSpecification,
  ServiceManagedEBSVolumeConfiguration,
  ServiceVolumeConfiguration,
} from "./service/service-volume-configuration.ts";
export type { VpcLatticeAdvancedConfiguration, VpcLatticeConfiguration } from "./service/vpc-lattice-configuration.ts";
export type {
  GatewayConnectorHealthCheckMatcher,
  GatewayConnectorHealthCheck,
  GatewayConnectorFilters,
  GatewayConnector,
} from "./service/gateway-connector.ts";
export type {
  AdvancedConfiguration,
  LoadBalancer,
  ServiceRegistry,
  PlacementConstraint,
  PlacementStrategy,
  AwsVpcConfiguration,
  NetworkConfiguration,
  DeploymentController,
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
export type { PolicyDocument } from "./policy-document.ts";
export type {
  ReplicationDestination,
  RepositoryFilter,
  ReplicationRule,
  ReplicationConfiguration,
  ScanningRepositoryFilter,
  RegistryScanningRule,
  ScanningConfiguration,
  PullThroughCacheRule,
  CreationTemplate,
  SigningRepositoryFilter,
  SigningRule,
  SigningConfiguration,
} from "./registry.ts";
export type {
  AppSpecLoadBalancerInfo,
  AppSpecVpcConfiguration,
  AppSpecNetworkConfiguration,
  AppSpecCapacityProvider,
  AppSpecService,
  AppSpecTarget,
  AppSpecHook,
  AppSpec,
} from "./app-spec.ts";
export type { EcsTarget } from "./ecs-target.ts";
export type {
  ContainerOverride,
  InferenceAcceleratorOverride,
  RunTask,
  TaskManagedEBSVolumeConfiguration,
  TaskManagedEBSVolumeTerminationPolicy,
  TaskOverride,
  TaskVolumeConfiguration,
} from "./run-task.ts";

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
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html */
  readonly repositoryPolicy: PolicyDocument;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html */
  readonly registryPolicy: PolicyDocument;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html */
  readonly replicationConfiguration: ReplicationConfiguration;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutRegistryScanningConfiguration.html */
  readonly scanningConfiguration: ScanningConfiguration;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html */
  readonly pullThroughCacheRule: PullThroughCacheRule;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepositoryCreationTemplate.html */
  readonly creationTemplate: CreationTemplate;
  /** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutSigningConfiguration.html */
  readonly signingConfiguration: SigningConfiguration;
  /** Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure.html */
  readonly appSpec: AppSpec;
  /** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
  readonly template: Template;
  /** Source: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html */
  readonly ecsTarget: EcsTarget;
  /** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
  readonly runTask: RunTask;
}

/** Key of `Documents`. */
export type DocumentKind = keyof Documents;
