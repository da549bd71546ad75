import * as z from "zod";
import { LAUNCH_TYPES } from "../facts/launch.ts";
import { PLACEMENT_CONSTRAINT_TYPES, PLACEMENT_STRATEGY_TYPES } from "../facts/placement.ts";
import { capacityProviderStrategyItem } from "./capacity-provider-strategy-item.ts";
import { deploymentConfiguration } from "./service/deployment-configuration.ts";
import { gatewayConnector } from "./service/gateway-connector.ts";
import { serviceConnectConfiguration } from "./service/service-connect-configuration.ts";
import { serviceVolumeConfiguration } from "./service/service-volume-configuration.ts";
import { vpcLatticeConfiguration } from "./service/vpc-lattice-configuration.ts";
import { tag } from "./tag.ts";

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

/** `PlacementConstraint`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html */
export const placementConstraint = z
  .strictObject({
    type: z.enum(PLACEMENT_CONSTRAINT_TYPES).optional(),
    expression: z.string().optional(),
  })
  .meta({ id: "PlacementConstraint" });

/** Value of `placementConstraint`. */
export type PlacementConstraint = z.infer<typeof placementConstraint>;

/** `PlacementStrategy`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html */
export const placementStrategy = z
  .strictObject({
    type: z.enum(PLACEMENT_STRATEGY_TYPES).optional(),
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
    launchType: z.enum(LAUNCH_TYPES).optional(),
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
