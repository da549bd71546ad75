import { credentialsPart } from "./credentials.ts";
import { alarmInsights, alarmPeriod, alarmQueue, alarmRoute, alarmUnheard } from "./alarms.ts";
import { appEmpty } from "./app.ts";
import { buildTag } from "./build-tags.ts";
import { capacityProvider, capacityWeight, spotWindows } from "./capacity.ts";
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
import { networkMode } from "./network-modes.ts";
import { environmentAccount, environmentRegion, registryDiffers, registryTags } from "./environments.ts";
import { eventInput, eventInputPath, eventPattern } from "./events.ts";
import { roleArn, roleGiven } from "./identity.ts";
import { executeCommandLogs } from "./sessions.ts";
import { flowLogs } from "./flow-logs.ts";
import { isolatedPermission } from "./isolated-permissions.ts";
import { routeWeight, routeWeightUnused } from "./route-weights.ts";
import { routeDuplicate, routeLimit, routeOrder, routePriority, routeUnreachable } from "./listeners.ts";
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
import { duplicateName, nameFormat, nameTaken, repositoryName, repositoryRegistry } from "./names.ts";
import { networkEndpoint } from "./network-endpoints.ts";
import { isolatedImage, networkCidr, networkCount, networkId, networkSubnets, networkSubnetTwice } from "./network.ts";
import {
  clusterOverrideOwned,
  overrideReplaces,
  loadBalancerOverrideReplaces,
  serviceOverrideOwned,
  repositoryOverrideOwned,
  workloadOverrideOwned,
} from "./overrides.ts";
import type { PlanRule } from "./plan-rule.ts";
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
import { listenerPriorities } from "./listener-priorities.ts";
import { needsStack } from "./needs-stack.ts";
import { keyReference } from "./key-references.ts";
import { lifecycleDeployed } from "./deployed-images.ts";
import { existingCluster } from "./existing-clusters.ts";
import { existingDomainName, existingLoadBalancer } from "./existing-load-balancers.ts";
import { buildPublic, existingRepository, grantPrincipal } from "./repositories.ts";
import { publicSubnets } from "./public-subnets.ts";
import { routeConditions, routeHeader, routeMethod, routeQuery, routeSourceIp } from "./route-conditions.ts";
import { routeAlgorithm, routeCookie } from "./route-targets.ts";
import { routeGrpc, routeHealthCheck, routeHost, routePath, routeUdp } from "./routes.ts";
import { queueArn, queueDeadLetter, queueFifo } from "./queues.ts";
import { containerRegionUnknown, loadBalancerRegionUnknown, workloadRegionUnknown } from "./regions.ts";
import { sidecarRoutes } from "./sidecar-routes.ts";
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
import { outputAddress, outputName, outputParameter, outputStack } from "./outputs.ts";
import { parameterName, secretArn, secretName, secretSuffix } from "./secrets.ts";
import { stackParameter } from "./stack-parameters.ts";
import { clusterReference, networkReference, stackPort, stackReference } from "./stack-references.ts";
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
import { taskDisk, volumeKind } from "./volumes.ts";
import { allowFrom, loadBalancerAllowFrom, securityGroupId } from "./ways-in.ts";

/** Every rule over plans, sorted by code. */
export const PLAN_RULES: readonly PlanRule[] = [
  alarmInsights,
  alarmPeriod,
  alarmQueue,
  alarmRoute,
  alarmUnheard,
  allowFrom,
  appEmpty,
  beforeCycle,
  beforeUnlisted,
  buildContext,
  buildMissing,
  buildPublic,
  buildTag,
  cachedImage,
  capacityFit,
  capacityMixed,
  capacityProcessor,
  capacityProvider,
  capacityTwice,
  capacityWeight,
  certificateArn,
  listenerCertificateArn,
  certificateAuthority,
  certificateLimit,
  listenerCertificateLimit,
  clusterReference,
  creationTemplate,
  credentialsPart,
  daemonRolls,
  defaultAction,
  deploymentCycle,
  deploymentTime,
  desiredCount,
  discoveryShift,
  discoveryTwice,
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
  duplicateName,
  ec2CapacityImage,
  ec2CapacityKeyPolicy,
  ec2CapacityProtection,
  ec2CapacitySize,
  ec2CapacityType,
  ec2CapacityUserData,
  environmentAccount,
  environmentRegion,
  eventInput,
  eventInputPath,
  eventPattern,
  executeCommandLogs,
  existingCluster,
  existingDomainName,
  existingLoadBalancer,
  existingRepository,
  filterPolicy,
  flowLogs,
  functionName,
  givenName,
  registryGrants,
  grantPrincipal,
  hookTwice,
  hostedZone,
  isolatedImage,
  isolatedPermission,
  keyReference,
  lifecycleDeployed,
  listenerPort,
  listenerPriorities,
  loadBalancerAllowFrom,
  loadBalancerLogs,
  logDestination,
  logGroup,
  logRetention,
  logRouter,
  managedInstancesFit,
  managedInstancesRange,
  managedInstancesReservations,
  managedInstancesTypes,
  nameFormat,
  nameTaken,
  namespaceId,
  namespaceName,
  needsStack,
  networkCidr,
  networkCount,
  networkDomainName,
  networkEndpoint,
  networkHealthCheck,
  networkId,
  networkListener,
  networkListenerLimit,
  networkListenerPort,
  networkLoadBalancer,
  networkLogs,
  networkMode,
  networkPortProtocol,
  networkReference,
  networkSubnetTwice,
  networkSubnets,
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
  pauseTime,
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
  redirectHidesRoute,
  redirectMatch,
  redirectPriority,
  redirectTarget,
  referenceUdp,
  referenceUnlisted,
  containerRegionUnknown,
  loadBalancerRegionUnknown,
  workloadRegionUnknown,
  registryDiffers,
  registryScanning,
  registryTags,
  replication,
  repositoryName,
  repositoryRegistry,
  resourceId,
  resourceProperty,
  resourceReference,
  resourceType,
  roleArn,
  roleGiven,
  routeAlgorithm,
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
  securityGroupId,
  securityGroupTwice,
  sidecarName,
  sidecarRoutes,
  spotWindows,
  srvClient,
  srvPort,
  stackLimit,
  stackName,
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
  volumeKind,
  webAcl,
  workerInsights,
  workerMetric,
  workflowEnvironment,
  workflowPromotion,
  workflowText,
];
