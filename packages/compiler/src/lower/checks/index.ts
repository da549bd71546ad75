import { credentialsPart } from "./credentials.ts";
import { alarmInsights, alarmPeriod, alarmQueue, alarmRoute, alarmUnheard } from "./alarms.ts";
import { appEmpty } from "./app.ts";
import { buildTag } from "./build-tags.ts";
import { capacityProvider, capacityWeight, spotWindows } from "./capacity.ts";
import { capacityInterfaces } from "./capacity-interfaces.ts";
import { capacityFit, capacityMixed, capacityProcessor, capacityTwice } from "./capacity-use.ts";
import {
  ec2CapacityImage,
  ec2CapacityKeyPolicy,
  ec2CapacityProtection,
  ec2CapacitySize,
  ec2CapacityType,
  ec2CapacityUserData,
} from "./ec2-capacities.ts";
import {
  managedInstancesFit,
  managedInstancesRange,
  managedInstancesReservations,
  managedInstancesTypes,
} from "./managed-instances.ts";
import { existingCapacity, existingCapacityDaemon } from "./existing-capacities.ts";
import { existingSecurityGroup } from "./existing-groups.ts";
import { existingTargetGroup, existingTargetGroupNetwork } from "./existing-target-groups.ts";
import { existingService } from "./existing-services.ts";
import { external } from "./external.ts";
import { networkMode } from "./network-modes.ts";
import {
  environmentAccount,
  environmentCase,
  environmentRegion,
  registryDiffers,
  registryTags,
} from "./environments.ts";
import { eventInput, eventInputPath, eventPattern } from "./events.ts";
import { roleArn, roleGiven } from "./identity.ts";
import { executeCommandLogs } from "./sessions.ts";
import { flowLogs } from "./flow-logs.ts";
import { isolatedPermission } from "./isolated-permissions.ts";
import { duplicateName, nameFormat, nameTaken, repositoryName, repositoryRegistry } from "./names.ts";
import { networkEndpoint } from "./network-endpoints.ts";
import {
  isolatedImage,
  networkCidr,
  networkCount,
  networkId,
  networkSubnetLimit,
  networkSubnets,
  networkSubnetTwice,
} from "./network.ts";
import {
  clusterOverrideOwned,
  overrideReplaces,
  loadBalancerOverrideReplaces,
  serviceOverrideOwned,
  repositoryOverrideOwned,
  workloadOverrideOwned,
} from "./overrides.ts";
import { byCodeUnit } from "../resolve/names.ts";
import type { PlanRule } from "./plan-rule.ts";
import { TRAFFIC_RULES } from "./traffic/index.ts";
import { portRange, portsName, portUnknown, referenceUdp, referenceUnlisted } from "./references.ts";
import { cachedImage, creationTemplate, pullThroughCache } from "./caches.ts";
import { publicRepository } from "./public-repositories.ts";
import { registryGrants, registryScanning, replication } from "./registry.ts";
import { textTemplate } from "./quotes.ts";
import { certificateAuthority, discoveryTwice, namespaceId, namespaceName } from "./discovery.ts";
import { discoveryShift, srvClient, srvPort } from "./dns-names.ts";
import { portTest, portTestUnused } from "./port-tests.ts";
import { portTimeout, portTimeoutUnused } from "./port-timeouts.ts";
import { deploymentCycle } from "./deployment-cycles.ts";
import { daemonRolls, deploymentTime, hookTwice, pauseTime, testTraffic } from "./deployments.ts";
import { functionName } from "./function-names.ts";
import { givenName } from "./given-names.ts";
import { needsStack } from "./needs-stack.ts";
import { capacityKeyName, containerKeyName, resourceKeyName, workloadKeyName } from "./key-names.ts";
import { keyReference } from "./key-references.ts";
import { nameEnvironments } from "./physical-names.ts";
import { networkZone } from "./network-zones.ts";
import { lifecycleDeployed } from "./deployed-images.ts";
import { existingCluster } from "./existing-clusters.ts";
import { buildPublic, existingRepository, existingRepositoryRegistry, grantPrincipal } from "./repositories.ts";
import { percentFraction } from "./percents.ts";
import { publicSubnets } from "./public-subnets.ts";
import { queueArn, queueDeadLetter, queueFifo } from "./queues.ts";
import {
  containerRegionUnknown,
  environmentRegionUnknown,
  existingRepositoryRegionUnknown,
  loadBalancerRegionUnknown,
  registryRegionUnknown,
  workloadRegionUnknown,
} from "./regions.ts";
import { scalingMetric } from "./scaling-metrics.ts";
import { scalingSchedule } from "./scaling-schedules.ts";
import { scalingSteps } from "./scaling-steps.ts";
import { desiredCount, scalingRange, scalingRoute, scalingTarget } from "./scaling.ts";
import { secretKey } from "./secret-keys.ts";
import { secretReference } from "./secret-references.ts";
import { scheduleDeadLetter } from "./scheduled-tasks.ts";
import {
  scheduleDates,
  scheduleExpression,
  scheduleNever,
  timeZone,
  timeZoneOfRate,
  timeZoneUnknown,
} from "./schedules.ts";
import { deployParameter, networkSubnetList, parameterValue, stackOutput } from "./outside.ts";
import { outputAddress, outputName, outputParameter, outputStack } from "./outputs.ts";
import { parameterName, secretArn, secretName, secretSuffix } from "./secrets.ts";
import { securityGroupRules } from "./security-group-rules.ts";
import { stackParameter } from "./stack-parameters.ts";
import {
  capacityReference,
  clusterReference,
  networkReference,
  stackPort,
  stackReference,
} from "./stack-references.ts";
import { resourceName } from "./resource-names.ts";
import {
  resourceId,
  resourceProperty,
  resourceReference,
  resourceType,
  securityGroupTwice,
} from "./stack-resources.ts";
import { stackTemplate } from "./stack-templates.ts";
import { stackLimit, stackName } from "./stacks.ts";
import { logDestination, logRouter } from "./log-routing.ts";
import { beforeCycle, beforeUnlisted, taskAddress } from "./tasks.ts";
import { notifyKey, notifyKeyPolicy, notifyTopic } from "./failures.ts";
import { filterPolicy } from "./filter-policies.ts";
import { subscriptionFifo, subscriptionKey, subscriptionKeyPolicy, subscriptionTwice } from "./subscriptions.ts";
import { topicArn, topicDisplayName, topicFifo } from "./topics.ts";
import { queueVisibility, workerInsights, workerMetric } from "./workers.ts";
import { workflowEnvironment, workflowPromotion, workflowText } from "./workflows.ts";
import { buildContext, buildMissing, logGroup, logRetention, sidecarName } from "./workload.ts";
import { taskDisk, volumeId, volumeKind } from "./volumes.ts";

/** Those about everything but traffic, sorted by code. */
const OWN_RULES: readonly PlanRule[] = [
  alarmInsights,
  alarmPeriod,
  alarmQueue,
  alarmRoute,
  alarmUnheard,
  appEmpty,
  beforeCycle,
  beforeUnlisted,
  buildContext,
  buildMissing,
  buildPublic,
  buildTag,
  cachedImage,
  capacityFit,
  capacityInterfaces,
  capacityMixed,
  capacityProcessor,
  capacityProvider,
  capacityReference,
  capacityTwice,
  capacityWeight,
  certificateAuthority,
  clusterReference,
  creationTemplate,
  credentialsPart,
  daemonRolls,
  deployParameter,
  deploymentCycle,
  deploymentTime,
  desiredCount,
  discoveryShift,
  discoveryTwice,
  duplicateName,
  ec2CapacityImage,
  ec2CapacityKeyPolicy,
  ec2CapacityProtection,
  ec2CapacitySize,
  ec2CapacityType,
  ec2CapacityUserData,
  environmentAccount,
  environmentCase,
  environmentRegion,
  eventInput,
  eventInputPath,
  eventPattern,
  executeCommandLogs,
  existingCapacity,
  existingCapacityDaemon,
  existingCluster,
  existingRepository,
  existingSecurityGroup,
  existingService,
  existingTargetGroup,
  existingTargetGroupNetwork,
  external,
  filterPolicy,
  flowLogs,
  functionName,
  givenName,
  registryGrants,
  grantPrincipal,
  hookTwice,
  isolatedImage,
  isolatedPermission,
  capacityKeyName,
  containerKeyName,
  resourceKeyName,
  workloadKeyName,
  keyReference,
  lifecycleDeployed,
  logDestination,
  logGroup,
  logRetention,
  logRouter,
  managedInstancesFit,
  managedInstancesRange,
  managedInstancesReservations,
  managedInstancesTypes,
  nameEnvironments,
  nameFormat,
  nameTaken,
  namespaceId,
  namespaceName,
  needsStack,
  networkCidr,
  networkCount,
  networkEndpoint,
  networkId,
  networkMode,
  networkReference,
  networkSubnetLimit,
  networkSubnetTwice,
  networkSubnetList,
  networkSubnets,
  networkZone,
  notifyKey,
  notifyKeyPolicy,
  notifyTopic,
  outputAddress,
  outputName,
  outputParameter,
  outputStack,
  clusterOverrideOwned,
  serviceOverrideOwned,
  repositoryOverrideOwned,
  workloadOverrideOwned,
  overrideReplaces,
  loadBalancerOverrideReplaces,
  parameterName,
  parameterValue,
  pauseTime,
  percentFraction,
  portRange,
  portTest,
  portTestUnused,
  portTimeout,
  portTimeoutUnused,
  portUnknown,
  portsName,
  publicRepository,
  publicSubnets,
  pullThroughCache,
  queueArn,
  queueDeadLetter,
  queueFifo,
  queueVisibility,
  referenceUdp,
  referenceUnlisted,
  containerRegionUnknown,
  environmentRegionUnknown,
  existingRepositoryRegionUnknown,
  loadBalancerRegionUnknown,
  registryRegionUnknown,
  workloadRegionUnknown,
  registryDiffers,
  registryScanning,
  registryTags,
  replication,
  repositoryName,
  repositoryRegistry,
  existingRepositoryRegistry,
  resourceId,
  resourceName,
  resourceProperty,
  resourceReference,
  resourceType,
  roleArn,
  roleGiven,
  scalingMetric,
  scalingRange,
  scalingRoute,
  scalingSchedule,
  scalingSteps,
  scalingTarget,
  scheduleDates,
  scheduleDeadLetter,
  scheduleExpression,
  scheduleNever,
  secretArn,
  secretKey,
  secretName,
  secretReference,
  secretSuffix,
  securityGroupRules,
  securityGroupTwice,
  sidecarName,
  spotWindows,
  srvClient,
  srvPort,
  stackLimit,
  stackName,
  stackOutput,
  stackParameter,
  stackPort,
  stackReference,
  stackTemplate,
  subscriptionFifo,
  subscriptionKey,
  subscriptionKeyPolicy,
  subscriptionTwice,
  taskAddress,
  taskDisk,
  testTraffic,
  textTemplate,
  timeZone,
  timeZoneOfRate,
  timeZoneUnknown,
  topicArn,
  topicDisplayName,
  topicFifo,
  volumeId,
  volumeKind,
  workerInsights,
  workerMetric,
  workflowEnvironment,
  workflowPromotion,
  workflowText,
];

/** Every rule over the plan of an app, sorted by code, and by subject where rules share one. */
export const PLAN_RULES: readonly PlanRule[] = [...OWN_RULES, ...TRAFFIC_RULES].toSorted(
  (left, right) => byCodeUnit(left.code, right.code) || byCodeUnit(left.on, right.on),
);
