export type { AppOutput, AppOutputs } from "./app-output.ts";
export { app, type App, type AppContent, type AppEnvironments, type Emits } from "./app.ts";
export * from "./network/index.ts";
export type { Capacity } from "./capacity/capacity.ts";
export { fargate, fargateSpot, share, type CapacityShare, type ShareProps } from "./capacity/capacity-share.ts";
export {
  cluster,
  type Cluster,
  type ClusterOverrides,
  type ClusterProps,
  type ExistingCluster,
  type NewCluster,
} from "./capacity/cluster.ts";
export {
  ec2Capacity,
  type Ec2Capacity,
  type Ec2CapacityProps,
  type ManagedScaling,
  type RootVolume,
  type SpotProps,
} from "./capacity/ec2-capacity.ts";
export type {
  ExistingEc2Capacity,
  ExistingEc2CapacityProps,
  ExistingManagedInstances,
  ExistingManagedInstancesProps,
} from "./capacity/existing-capacity.ts";
export { external, type ExternalCapacity, type ExternalOverrides, type ExternalProps } from "./capacity/external.ts";
export type { ExecuteCommand, ExecuteCommandLogs } from "./capacity/execute-command.ts";
export type { Ec2CapacityOverrides } from "./capacity/ec2-capacity-overrides.ts";
export type { AcceleratorName, InstanceRequirements, NumberRange, Presence } from "./capacity/instance-requirements.ts";
export {
  managedInstances,
  type CapacityReservations,
  type ManagedInstancesCapacity,
  type ManagedInstancesOverrides,
  type ManagedInstancesProps,
} from "./capacity/managed-instances.ts";
export type { Cpu, CpuUnits, Gigabytes, Memory } from "./capacity/memory.ts";
export {
  binpack,
  distinctInstance,
  memberOf,
  spread,
  type BinpackField,
  type PlacementConstraint,
  type PlacementStrategy,
  type SpreadField,
} from "./capacity/placement.ts";
export { size, type Size } from "./capacity/size.ts";
export type {
  Ec2,
  Ec2Task,
  External,
  Fargate,
  ManagedInstances,
  OperatingSystemFamily,
  SystemOf,
  Where,
  WindowsFamily,
} from "./capacity/where.ts";
export type { Condition } from "./container/condition.ts";
export type { ContainerOverrides } from "./container/container-overrides.ts";
export type { ContainerProps } from "./container/container.ts";
export type { EnvironmentValue } from "./container/environment-value.ts";
export type { HealthCheck } from "./container/health-check.ts";
export type {
  Ec2Container,
  Ec2WindowsContainer,
  InstanceContainer,
  SidecarOnEc2,
  SidecarOnFargate,
  SidecarOnInstances,
} from "./container/instance-only.ts";
export type { FargateContainer, LinuxOnly, Ulimit, UlimitName } from "./container/linux-only.ts";
export type {
  Capabilities,
  Device,
  InstanceLinuxParameters,
  LinuxCapability,
  LinuxParameters,
  Tmpfs,
} from "./container/linux-parameters.ts";
export type { Mount, MountProps, VolumesFrom } from "./container/mount.ts";
export { parameter, type Parameter, type ParameterProps, type StoredParameter } from "./container/parameter.ts";
export type { AnyPortMap, PortOnEc2, PortProps, PortTest, Timeout } from "./container/port.ts";
export type { PortMap } from "./container/port-map.ts";
export type { RestartPolicy } from "./container/restart-policy.ts";
export { secret, type Secret, type SecretProps } from "./container/secret.ts";
export { sidecar, type AnySidecarProps, type SharedSidecar, type SidecarProps } from "./container/sidecar.ts";
export type { SidecarOverrides } from "./container/sidecar-overrides.ts";
export type {
  AnyVolume,
  DockerVolumeProps,
  EbsProps,
  Ec2Volume,
  Ec2WindowsVolume,
  FargateVolume,
  FsxWindowsProps,
  ExternalVolume,
  ManagedVolume,
  S3FilesProps,
  TaskVolume,
} from "./container/volume.ts";
export type { Defaults, WorkloadDefaults } from "./defaults.ts";
export {
  gitHubActions,
  type GitHubActions,
  type GitHubActionsProps,
  type WorkflowTrigger,
} from "./delivery/github-actions.ts";
export { blueGreen, type BlueGreen } from "./delivery/blue-green.ts";
export { canary, type Canary, type CanaryProps } from "./delivery/canary.ts";
export type { Deployment } from "./delivery/deployment.ts";
export type { DeploymentAlarms } from "./delivery/deployment-alarms.ts";
export type { LifecycleHook, LifecycleStage, Pause } from "./delivery/lifecycle-hook.ts";
export { linear, type Linear, type LinearProps } from "./delivery/linear.ts";
export {
  rolling,
  type CircuitBreaker,
  type EarlySuccessCriteria,
  type Rolling,
  type RollingProps,
  type ThresholdConfiguration,
} from "./delivery/rolling.ts";
export type { ShiftProps } from "./delivery/shift.ts";
export type { Environment, EnvironmentProps } from "./environment.ts";
export {
  gitCommit,
  type BuildImage,
  type BuildProps,
  type CachedImage,
  type DigestImage,
  type GitCommit,
  type Image,
  type PinnedImage,
  type PinnedImageProps,
  type RepositoryImage,
  type TagImage,
} from "./images/image.ts";
export {
  archiveUnpulled,
  expireArchived,
  expireOlderThan,
  expireUntagged,
  keepLast,
  type Age,
  type LifecycleAction,
  type LifecycleRule,
  type LifecycleSelection,
  type TagFilter,
} from "./images/lifecycle.ts";
export {
  publicRepository,
  type CatalogData,
  type PublicRepository,
  type PublicRepositoryProps,
} from "./images/public-repository.ts";
export { registry, type Registry } from "./images/registry.ts";
export type {
  CreationTemplate,
  PullThroughCache,
  RegistryGrants,
  RegistryProps,
  RegistryScanning,
  Replication,
  ReplicationDestination,
} from "./images/registry-data.ts";
export { repository, type ExistingRepository, type RepositoryImages, type Repository } from "./images/repository.ts";
export type {
  ExistingRepositoryData,
  ExistingRepositoryProps,
  NewRepositoryData,
  RepositoryData,
  RepositoryEncryption,
  RepositoryOverrides,
  RepositoryProps,
} from "./images/repository-data.ts";
export type { RepositoryGrants } from "./images/repository-grants.ts";
export { immutable, mutable, type TagMutability, type TagMutabilityProps } from "./images/tag-mutability.ts";
export type { Alarms, AlarmThreshold, WorkerAlarms } from "./observability/alarms.ts";
export type { AgentProps } from "./observability/agent.ts";
export { awsLogs, type AwsLogs, type AwsLogsProps } from "./observability/aws-logs.ts";
export { fireLens, type FireLens, type FireLensProps } from "./observability/fire-lens.ts";
export type {
  CloudWatchDestination,
  FirehoseDestination,
  LogDestination,
  OpenSearchDestination,
  OutputOptions,
  S3Destination,
} from "./observability/log-destination.ts";
export type { LogRouter } from "./observability/log-router.ts";
export type { Logging } from "./observability/logging.ts";
export { openTelemetryCollector, type OpenTelemetryCollectorProps } from "./observability/open-telemetry-collector.ts";
export { xrayDaemon } from "./observability/xray-daemon.ts";
export type { Override } from "./override.ts";
export { deployParameter, type DeployParameterProps } from "./outside/deploy-parameter.ts";
export type { OutsideId } from "./outside/outside-id.ts";
export type { NamedOutside } from "./outside/named-outside.ts";
export { stackOutput } from "./outside/stack-output.ts";
export { pick } from "./pick.ts";
export type {
  OutputReference,
  PortReference,
  Reference,
  ReferenceData,
  ReferredResource,
  TextReference,
} from "./reference.ts";
export type {
  AttributeFilter,
  AttributeFilterProps,
  BodyFilter,
  BodyFilterProps,
  FilterCondition,
  FilterExclusion,
} from "./resources/filter-policy.ts";
export { fileSystem, type FileSystem, type FileSystemProps, type PosixUser } from "./resources/file-system.ts";
export type { KmsKey } from "./resources/kms-key.ts";
export {
  queue,
  type AnyQueue,
  type DeadLetter,
  type ExistingQueue,
  type ExistingQueueProps,
  type Queue,
  type QueueProps,
  type QueueUrlProps,
} from "./resources/queue.ts";
export type { QueueOverrides, RedriveAllowPolicy } from "./resources/queue-overrides.ts";
export {
  resource,
  type Resource,
  type ResourceAttribute,
  type ResourceOptions,
  type ResourceProperties,
} from "./resources/resource.ts";
export {
  securityGroup,
  type ExistingSecurityGroup,
  type SecurityGroup,
  type SecurityGroupProps,
} from "./resources/security-group.ts";
export type { SharedResource } from "./resources/shared-resource.ts";
export { stack, type Stack } from "./resources/stack.ts";
export type { AnyStack, ParameterValue, StackContent, StackPort, TemplateProps } from "./resources/stack-data.ts";
export type { TemplateStack } from "./resources/template-stack.ts";
export {
  topic,
  type AnyTopic,
  type ArchivePolicy,
  type DeliveryProtocol,
  type DeliveryStatusLogging,
  type ExistingTopic,
  type ExistingTopicProps,
  type FilteredTopic,
  type Topic,
  type TopicProps,
} from "./resources/topic.ts";
export type { TopicOverrides } from "./resources/topic-overrides.ts";
export type { Intrinsic, Value } from "./resources/value.ts";
export { text } from "./text.ts";
export type { Addresses, UrlProps } from "./workloads/addresses.ts";
export type { WorkloadValues } from "./workloads/workload-values.ts";
export { daemon, type AnyDaemonProps, type Daemon, type DaemonProps } from "./workloads/daemon.ts";
export type { DependsOn } from "./workloads/depends-on.ts";
export type { EventDetail, EventMatcher, EventPattern, EventValues } from "./workloads/event-pattern.ts";
export type { MainContainer } from "./workloads/main-container.ts";
export type { ExistingService } from "./workloads/existing-service.ts";
export type { ExistingServiceData, ExistingServiceProps } from "./workloads/existing-service-data.ts";
export type { Permission } from "./workloads/permission.ts";
export { ports, type Ports } from "./workloads/ports.ts";
export type { RoleArn, Roles, TaskIdentity } from "./workloads/roles.ts";
export type { RuntimePlatform } from "./workloads/runtime-platform.ts";
export type { CustomMetric, MetricData, MetricStatistic, ScalingTarget } from "./workloads/scaling-metric.ts";
export type { Scaling } from "./workloads/scaling.ts";
export type { ScheduledScaling } from "./workloads/scheduled-scaling.ts";
export {
  scheduledTask,
  type AnyScheduledTaskProps,
  type FlexibleTimeWindow,
  type ScheduleDeadLetter,
  type ScheduledTask,
  type ScheduledTaskProps,
  type ScheduleExpression,
  type ScheduleRetryPolicy,
} from "./workloads/scheduled-task.ts";
export { service, type AnyServiceProps, type Service, type ServiceProps } from "./workloads/service.ts";
export type { EcsServiceOverrides, ServiceOverrides, TaskDefinitionOverrides } from "./workloads/service-overrides.ts";
export type { StepAdjustment, StepScaling } from "./workloads/step-scaling.ts";
export type { AnyStartedTaskProps, StartedTaskProps, TaskFailure } from "./workloads/started-task.ts";
export type { Workload } from "./workloads/workload.ts";
export { task, type AnyTaskProps, type JsonPath, type Task, type TaskProps } from "./workloads/task.ts";
export { worker, type AnyWorkerProps, type Worker, type WorkerProps, type WorkerScaling } from "./workloads/worker.ts";
