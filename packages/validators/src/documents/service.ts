import * as z from "zod";
import { logConfiguration, tag } from "./task-definition.ts";

/** `AdvancedConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html */
export const advancedConfiguration = z
  .strictObject({
    alternateTargetGroupArn: z.string().optional(),
    productionListenerRule: z.string().optional(),
    testListenerRule: z.string().optional(),
    roleArn: z.string().optional(),
  })
  .meta({ id: "AdvancedConfiguration" });

/** Value of `advancedConfiguration`. */
export type AdvancedConfiguration = z.infer<typeof advancedConfiguration>;

/** `LoadBalancer`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html */
export const loadBalancer = z
  .strictObject({
    targetGroupArn: z.string().optional(),
    loadBalancerName: z.string().optional(),
    containerName: z.string().optional(),
    containerPort: z.int().optional(),
    advancedConfiguration: advancedConfiguration.optional(),
  })
  .meta({ id: "LoadBalancer" });

/** Value of `loadBalancer`. */
export type LoadBalancer = z.infer<typeof loadBalancer>;

/** `ServiceRegistry`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html */
export const serviceRegistry = z
  .strictObject({
    registryArn: z.string().optional(),
    port: z.int().optional(),
    containerName: z.string().optional(),
    containerPort: z.int().optional(),
  })
  .meta({ id: "ServiceRegistry" });

/** Value of `serviceRegistry`. */
export type ServiceRegistry = z.infer<typeof serviceRegistry>;

/** `CapacityProviderStrategyItem`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html */
export const capacityProviderStrategyItem = z
  .strictObject({
    capacityProvider: z.string(),
    weight: z.int().optional(),
    base: z.int().optional(),
  })
  .meta({ id: "CapacityProviderStrategyItem" });

/** Value of `capacityProviderStrategyItem`. */
export type CapacityProviderStrategyItem = z.infer<typeof capacityProviderStrategyItem>;

/** `ThresholdConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html */
export const thresholdConfiguration = z
  .strictObject({
    type: z.enum(["BOUNDED_PERCENT", "COUNT", "UNBOUNDED_PERCENT"]),
    value: z.int(),
  })
  .meta({ id: "ThresholdConfiguration" });

/** Value of `thresholdConfiguration`. */
export type ThresholdConfiguration = z.infer<typeof thresholdConfiguration>;

/** `DeploymentCircuitBreaker`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html */
export const deploymentCircuitBreaker = z
  .strictObject({
    enable: z.boolean(),
    rollback: z.boolean(),
    resetOnHealthyTask: z.boolean().optional(),
    thresholdConfiguration: thresholdConfiguration.optional(),
  })
  .meta({ id: "DeploymentCircuitBreaker" });

/** Value of `deploymentCircuitBreaker`. */
export type DeploymentCircuitBreaker = z.infer<typeof deploymentCircuitBreaker>;

/** `DeploymentAlarms`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html */
export const deploymentAlarms = z
  .strictObject({
    alarmNames: z.array(z.string()),
    rollback: z.boolean(),
    enable: z.boolean(),
  })
  .meta({ id: "DeploymentAlarms" });

/** Value of `deploymentAlarms`. */
export type DeploymentAlarms = z.infer<typeof deploymentAlarms>;

/** `DeploymentLifecycleHookTimeoutConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html */
export const deploymentLifecycleHookTimeoutConfiguration = z
  .strictObject({
    timeoutInMinutes: z.int().optional(),
    action: z.enum(["CONTINUE", "ROLLBACK"]).optional(),
  })
  .meta({ id: "DeploymentLifecycleHookTimeoutConfiguration" });

/** Value of `deploymentLifecycleHookTimeoutConfiguration`. */
export type DeploymentLifecycleHookTimeoutConfiguration = z.infer<typeof deploymentLifecycleHookTimeoutConfiguration>;

/** `DeploymentLifecycleHook`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html */
export const deploymentLifecycleHook = z
  .strictObject({
    targetType: z.enum(["AWS_LAMBDA", "PAUSE"]).optional(),
    hookTargetArn: z.string().optional(),
    roleArn: z.string().optional(),
    lifecycleStages: z
      .array(
        z.enum([
          "POST_PRODUCTION_TRAFFIC_SHIFT",
          "POST_SCALE_UP",
          "POST_TEST_TRAFFIC_SHIFT",
          "PRE_PRODUCTION_TRAFFIC_SHIFT",
          "PRE_SCALE_UP",
          "PRODUCTION_TRAFFIC_SHIFT",
          "RECONCILE_SERVICE",
          "TEST_TRAFFIC_SHIFT",
        ]),
      )
      .optional(),
    hookDetails: z.json().optional(),
    timeoutConfiguration: deploymentLifecycleHookTimeoutConfiguration.optional(),
  })
  .meta({ id: "DeploymentLifecycleHook" });

/** Value of `deploymentLifecycleHook`. */
export type DeploymentLifecycleHook = z.infer<typeof deploymentLifecycleHook>;

/** `LinearConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html */
export const linearConfiguration = z
  .strictObject({
    stepPercent: z.number().optional(),
    stepBakeTimeInMinutes: z.int().optional(),
  })
  .meta({ id: "LinearConfiguration" });

/** Value of `linearConfiguration`. */
export type LinearConfiguration = z.infer<typeof linearConfiguration>;

/** `CanaryConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html */
export const canaryConfiguration = z
  .strictObject({
    canaryPercent: z.number().optional(),
    canaryBakeTimeInMinutes: z.int().optional(),
  })
  .meta({ id: "CanaryConfiguration" });

/** Value of `canaryConfiguration`. */
export type CanaryConfiguration = z.infer<typeof canaryConfiguration>;

/** `DeploymentEarlySuccessCriteria`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html */
export const deploymentEarlySuccessCriteria = z
  .strictObject({
    enable: z.boolean(),
    healthyPercent: z.int().optional(),
    sourceServiceRevisionCleanup: z.enum(["BLOCKING", "DEFERRED"]).optional(),
  })
  .meta({ id: "DeploymentEarlySuccessCriteria" });

/** Value of `deploymentEarlySuccessCriteria`. */
export type DeploymentEarlySuccessCriteria = z.infer<typeof deploymentEarlySuccessCriteria>;

/** `DeploymentConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html */
export const deploymentConfiguration = z
  .strictObject({
    deploymentCircuitBreaker: deploymentCircuitBreaker.optional(),
    maximumPercent: z.int().optional(),
    minimumHealthyPercent: z.int().optional(),
    alarms: deploymentAlarms.optional(),
    strategy: z.enum(["BLUE_GREEN", "CANARY", "LINEAR", "ROLLING"]).optional(),
    bakeTimeInMinutes: z.int().optional(),
    lifecycleHooks: z.array(deploymentLifecycleHook).optional(),
    linearConfiguration: linearConfiguration.optional(),
    canaryConfiguration: canaryConfiguration.optional(),
    earlySuccessCriteria: deploymentEarlySuccessCriteria.optional(),
  })
  .meta({ id: "DeploymentConfiguration" });

/** Value of `deploymentConfiguration`. */
export type DeploymentConfiguration = z.infer<typeof deploymentConfiguration>;

/** `PlacementConstraint`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html */
export const placementConstraint = z
  .strictObject({
    type: z.enum(["distinctInstance", "memberOf"]).optional(),
    expression: z.string().optional(),
  })
  .meta({ id: "PlacementConstraint" });

/** Value of `placementConstraint`. */
export type PlacementConstraint = z.infer<typeof placementConstraint>;

/** `PlacementStrategy`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html */
export const placementStrategy = z
  .strictObject({
    type: z.enum(["binpack", "random", "spread"]).optional(),
    field: z.string().optional(),
  })
  .meta({ id: "PlacementStrategy" });

/** Value of `placementStrategy`. */
export type PlacementStrategy = z.infer<typeof placementStrategy>;

/** `AwsVpcConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html */
export const awsVpcConfiguration = z
  .strictObject({
    subnets: z.array(z.string()),
    securityGroups: z.array(z.string()).optional(),
    assignPublicIp: z.enum(["DISABLED", "ENABLED"]).optional(),
  })
  .meta({ id: "AwsVpcConfiguration" });

/** Value of `awsVpcConfiguration`. */
export type AwsVpcConfiguration = z.infer<typeof awsVpcConfiguration>;

/** `NetworkConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkConfiguration.html */
export const networkConfiguration = z
  .strictObject({
    awsvpcConfiguration: awsVpcConfiguration.optional(),
  })
  .meta({ id: "NetworkConfiguration" });

/** Value of `networkConfiguration`. */
export type NetworkConfiguration = z.infer<typeof networkConfiguration>;

/** `DeploymentController`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html */
export const deploymentController = z
  .strictObject({
    type: z.enum(["CODE_DEPLOY", "ECS", "EXTERNAL"]),
  })
  .meta({ id: "DeploymentController" });

/** Value of `deploymentController`. */
export type DeploymentController = z.infer<typeof deploymentController>;

/** `ServiceConnectTestTrafficHeaderMatchRules`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderMatchRules.html */
export const serviceConnectTestTrafficHeaderMatchRules = z
  .strictObject({
    exact: z.string(),
  })
  .meta({ id: "ServiceConnectTestTrafficHeaderMatchRules" });

/** Value of `serviceConnectTestTrafficHeaderMatchRules`. */
export type ServiceConnectTestTrafficHeaderMatchRules = z.infer<typeof serviceConnectTestTrafficHeaderMatchRules>;

/** `ServiceConnectTestTrafficHeaderRules`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderRules.html */
export const serviceConnectTestTrafficHeaderRules = z
  .strictObject({
    name: z.string(),
    value: serviceConnectTestTrafficHeaderMatchRules.optional(),
  })
  .meta({ id: "ServiceConnectTestTrafficHeaderRules" });

/** Value of `serviceConnectTestTrafficHeaderRules`. */
export type ServiceConnectTestTrafficHeaderRules = z.infer<typeof serviceConnectTestTrafficHeaderRules>;

/** `ServiceConnectTestTrafficRules`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html */
export const serviceConnectTestTrafficRules = z
  .strictObject({
    header: serviceConnectTestTrafficHeaderRules,
  })
  .meta({ id: "ServiceConnectTestTrafficRules" });

/** Value of `serviceConnectTestTrafficRules`. */
export type ServiceConnectTestTrafficRules = z.infer<typeof serviceConnectTestTrafficRules>;

/** `ServiceConnectClientAlias`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html */
export const serviceConnectClientAlias = z
  .strictObject({
    port: z.int(),
    dnsName: z.string().optional(),
    testTrafficRules: serviceConnectTestTrafficRules.optional(),
  })
  .meta({ id: "ServiceConnectClientAlias" });

/** Value of `serviceConnectClientAlias`. */
export type ServiceConnectClientAlias = z.infer<typeof serviceConnectClientAlias>;

/** `TimeoutConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html */
export const timeoutConfiguration = z
  .strictObject({
    idleTimeoutSeconds: z.int().optional(),
    perRequestTimeoutSeconds: z.int().optional(),
  })
  .meta({ id: "TimeoutConfiguration" });

/** Value of `timeoutConfiguration`. */
export type TimeoutConfiguration = z.infer<typeof timeoutConfiguration>;

/** `ServiceConnectTlsCertificateAuthority`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html */
export const serviceConnectTlsCertificateAuthority = z
  .strictObject({
    awsPcaAuthorityArn: z.string().optional(),
  })
  .meta({ id: "ServiceConnectTlsCertificateAuthority" });

/** Value of `serviceConnectTlsCertificateAuthority`. */
export type ServiceConnectTlsCertificateAuthority = z.infer<typeof serviceConnectTlsCertificateAuthority>;

/** `ServiceConnectTlsConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsConfiguration.html */
export const serviceConnectTlsConfiguration = z
  .strictObject({
    issuerCertificateAuthority: serviceConnectTlsCertificateAuthority,
    kmsKey: z.string().optional(),
    roleArn: z.string().optional(),
  })
  .meta({ id: "ServiceConnectTlsConfiguration" });

/** Value of `serviceConnectTlsConfiguration`. */
export type ServiceConnectTlsConfiguration = z.infer<typeof serviceConnectTlsConfiguration>;

/** `ServiceConnectService`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html */
export const serviceConnectService = z
  .strictObject({
    portName: z.string(),
    discoveryName: z.string().optional(),
    clientAliases: z.array(serviceConnectClientAlias).optional(),
    ingressPortOverride: z.int().optional(),
    timeout: timeoutConfiguration.optional(),
    tls: serviceConnectTlsConfiguration.optional(),
  })
  .meta({ id: "ServiceConnectService" });

/** Value of `serviceConnectService`. */
export type ServiceConnectService = z.infer<typeof serviceConnectService>;

/** `ServiceConnectAccessLogConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectAccessLogConfiguration.html */
export const serviceConnectAccessLogConfiguration = z
  .strictObject({
    format: z.enum(["JSON", "TEXT"]),
    includeQueryParameters: z.enum(["DISABLED", "ENABLED"]).optional(),
  })
  .meta({ id: "ServiceConnectAccessLogConfiguration" });

/** Value of `serviceConnectAccessLogConfiguration`. */
export type ServiceConnectAccessLogConfiguration = z.infer<typeof serviceConnectAccessLogConfiguration>;

/** `ServiceConnectContainerConfiguration`: exactly one of its members is given. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectContainerConfiguration.html */
export const serviceConnectContainerConfiguration = z
  .strictObject({
    logLevel: z.enum(["debug", "info"]).optional(),
  })
  .meta({ id: "ServiceConnectContainerConfiguration" });

/** Value of `serviceConnectContainerConfiguration`. */
export type ServiceConnectContainerConfiguration = z.infer<typeof serviceConnectContainerConfiguration>;

/** `ServiceConnectConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html */
export const serviceConnectConfiguration = z
  .strictObject({
    enabled: z.boolean(),
    namespace: z.string().optional(),
    services: z.array(serviceConnectService).optional(),
    logConfiguration: logConfiguration.optional(),
    accessLogConfiguration: serviceConnectAccessLogConfiguration.optional(),
    containerConfigurations: z.array(serviceConnectContainerConfiguration).optional(),
  })
  .meta({ id: "ServiceConnectConfiguration" });

/** Value of `serviceConnectConfiguration`. */
export type ServiceConnectConfiguration = z.infer<typeof serviceConnectConfiguration>;

/** `EBSTagSpecification`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EBSTagSpecification.html */
export const ebsTagSpecification = z
  .strictObject({
    resourceType: z.enum(["volume"]),
    tags: z.array(tag).optional(),
    propagateTags: z.enum(["NONE", "SERVICE", "TASK_DEFINITION"]).optional(),
  })
  .meta({ id: "EBSTagSpecification" });

/** Value of `ebsTagSpecification`. */
export type EBSTagSpecification = z.infer<typeof ebsTagSpecification>;

/** `ServiceManagedEBSVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html */
export const serviceManagedEBSVolumeConfiguration = z
  .strictObject({
    encrypted: z.boolean().optional(),
    kmsKeyId: z.string().optional(),
    volumeType: z.string().optional(),
    sizeInGiB: z.int().optional(),
    snapshotId: z.string().optional(),
    volumeInitializationRate: z.int().optional(),
    iops: z.int().optional(),
    throughput: z.int().optional(),
    tagSpecifications: z.array(ebsTagSpecification).optional(),
    roleArn: z.string(),
    filesystemType: z.enum(["ext3", "ext4", "ntfs", "xfs"]).optional(),
  })
  .meta({ id: "ServiceManagedEBSVolumeConfiguration" });

/** Value of `serviceManagedEBSVolumeConfiguration`. */
export type ServiceManagedEBSVolumeConfiguration = z.infer<typeof serviceManagedEBSVolumeConfiguration>;

/** `ServiceVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html */
export const serviceVolumeConfiguration = z
  .strictObject({
    name: z.string(),
    managedEBSVolume: serviceManagedEBSVolumeConfiguration.optional(),
  })
  .meta({ id: "ServiceVolumeConfiguration" });

/** Value of `serviceVolumeConfiguration`. */
export type ServiceVolumeConfiguration = z.infer<typeof serviceVolumeConfiguration>;

/** `VpcLatticeAdvancedConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeAdvancedConfiguration.html */
export const vpcLatticeAdvancedConfiguration = z
  .strictObject({
    alternateTargetGroupArn: z.string().optional(),
    productionListenerRule: z.string().optional(),
    testListenerRule: z.string().optional(),
  })
  .meta({ id: "VpcLatticeAdvancedConfiguration" });

/** Value of `vpcLatticeAdvancedConfiguration`. */
export type VpcLatticeAdvancedConfiguration = z.infer<typeof vpcLatticeAdvancedConfiguration>;

/** `VpcLatticeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html */
export const vpcLatticeConfiguration = z
  .strictObject({
    roleArn: z.string(),
    targetGroupArn: z.string(),
    portName: z.string(),
    advancedConfiguration: vpcLatticeAdvancedConfiguration.optional(),
  })
  .meta({ id: "VpcLatticeConfiguration" });

/** Value of `vpcLatticeConfiguration`. */
export type VpcLatticeConfiguration = z.infer<typeof vpcLatticeConfiguration>;

/** `GatewayConnectorHealthCheckMatcher`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheckMatcher.html */
export const gatewayConnectorHealthCheckMatcher = z
  .strictObject({
    httpCode: z.string().optional(),
    grpcCode: z.string().optional(),
  })
  .meta({ id: "GatewayConnectorHealthCheckMatcher" });

/** Value of `gatewayConnectorHealthCheckMatcher`. */
export type GatewayConnectorHealthCheckMatcher = z.infer<typeof gatewayConnectorHealthCheckMatcher>;

/** `GatewayConnectorHealthCheck`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheck.html */
export const gatewayConnectorHealthCheck = z
  .strictObject({
    healthCheckProtocol: z.enum(["HTTP", "HTTPS"]).optional(),
    healthCheckPort: z.int().optional(),
    healthCheckPath: z.string().optional(),
    healthCheckTimeoutSeconds: z.int().optional(),
    healthCheckIntervalSeconds: z.int().optional(),
    healthyThresholdCount: z.int().optional(),
    unhealthyThresholdCount: z.int().optional(),
    matcher: gatewayConnectorHealthCheckMatcher.optional(),
  })
  .meta({ id: "GatewayConnectorHealthCheck" });

/** Value of `gatewayConnectorHealthCheck`. */
export type GatewayConnectorHealthCheck = z.infer<typeof gatewayConnectorHealthCheck>;

/** `GatewayConnectorFilters`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorFilters.html */
export const gatewayConnectorFilters = z
  .strictObject({
    accessTypes: z.array(z.enum(["PRIVATE", "PUBLIC"])).optional(),
  })
  .meta({ id: "GatewayConnectorFilters" });

/** Value of `gatewayConnectorFilters`. */
export type GatewayConnectorFilters = z.infer<typeof gatewayConnectorFilters>;

/** `GatewayConnector`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnector.html */
export const gatewayConnector = z
  .strictObject({
    portName: z.string(),
    healthCheck: gatewayConnectorHealthCheck.optional(),
    filters: gatewayConnectorFilters.optional(),
  })
  .meta({ id: "GatewayConnector" });

/** Value of `gatewayConnector`. */
export type GatewayConnector = z.infer<typeof gatewayConnector>;

/** `MetricConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MetricConfiguration.html */
export const metricConfiguration = z
  .strictObject({
    metricNames: z.array(z.string()),
    resolutionSeconds: z.int(),
  })
  .meta({ id: "MetricConfiguration" });

/** Value of `metricConfiguration`. */
export type MetricConfiguration = z.infer<typeof metricConfiguration>;

/** `MonitoringConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MonitoringConfiguration.html */
export const monitoringConfiguration = z
  .strictObject({
    metricConfigurations: z.array(metricConfiguration).optional(),
  })
  .meta({ id: "MonitoringConfiguration" });

/** Value of `monitoringConfiguration`. */
export type MonitoringConfiguration = z.infer<typeof monitoringConfiguration>;

/** What CreateService accepts. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export const service = z
  .strictObject({
    cluster: z.string().optional(),
    serviceName: z.string(),
    taskDefinition: z.string().optional(),
    availabilityZoneRebalancing: z.enum(["DISABLED", "ENABLED"]).optional(),
    loadBalancers: z.array(loadBalancer).optional(),
    serviceRegistries: z.array(serviceRegistry).optional(),
    desiredCount: z.int().optional(),
    clientToken: z.string().optional(),
    launchType: z.enum(["EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"]).optional(),
    capacityProviderStrategy: z.array(capacityProviderStrategyItem).optional(),
    platformVersion: z.string().optional(),
    role: z.string().optional(),
    deploymentConfiguration: deploymentConfiguration.optional(),
    placementConstraints: z.array(placementConstraint).optional(),
    placementStrategy: z.array(placementStrategy).optional(),
    networkConfiguration: networkConfiguration.optional(),
    healthCheckGracePeriodSeconds: z.int().optional(),
    schedulingStrategy: z.enum(["DAEMON", "REPLICA"]).optional(),
    deploymentController: deploymentController.optional(),
    tags: z.array(tag).optional(),
    enableECSManagedTags: z.boolean().optional(),
    propagateTags: z.enum(["NONE", "SERVICE", "TASK_DEFINITION"]).optional(),
    enableExecuteCommand: z.boolean().optional(),
    serviceConnectConfiguration: serviceConnectConfiguration.optional(),
    volumeConfigurations: z.array(serviceVolumeConfiguration).optional(),
    vpcLatticeConfigurations: z.array(vpcLatticeConfiguration).optional(),
    gatewayConnectors: z.array(gatewayConnector).optional(),
    monitoring: monitoringConfiguration.optional(),
  })
  .meta({ id: "Service" });

/** Value of `service`. */
export type Service = z.infer<typeof service>;
