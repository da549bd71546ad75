import { capacityProvider, capacityWeight } from "./capacity.ts";
import { environmentAccount, environmentRegion, registryDiffers } from "./environments.ts";
import { routeDuplicate, routeLimit, routePriority } from "./listeners.ts";
import { certificateArn, certificateLimit } from "./load-balancer.ts";
import { duplicateName, nameFormat, nameTaken, repositoryName } from "./names.ts";
import { isolatedImage, networkCidr, networkCount, networkId, networkSubnets, networkSubnetTwice } from "./network.ts";
import { clusterOverrideOwned, serviceOverrideOwned, workloadOverrideOwned } from "./overrides.ts";
import type { PlanRule } from "./plan-rule.ts";
import { portUnknown, referenceCycle, referenceUdp, referenceUnlisted } from "./references.ts";
import { routeConditions, routeGrpc, routeHealthCheck, routeHost, routePath, routeUdp } from "./routes.ts";
import { scalingRange, scalingRoute, scalingTarget } from "./scaling.ts";
import { stackLimit, stackName } from "./stacks.ts";
import { buildContext, logRetention } from "./workload.ts";

/** Every rule over plans, sorted by code. */
export const PLAN_RULES: readonly PlanRule[] = [
  buildContext,
  capacityProvider,
  capacityWeight,
  certificateArn,
  certificateLimit,
  duplicateName,
  environmentAccount,
  environmentRegion,
  isolatedImage,
  logRetention,
  nameFormat,
  nameTaken,
  networkCidr,
  networkCount,
  networkId,
  networkSubnetTwice,
  networkSubnets,
  clusterOverrideOwned,
  serviceOverrideOwned,
  workloadOverrideOwned,
  portUnknown,
  referenceCycle,
  referenceUdp,
  referenceUnlisted,
  registryDiffers,
  repositoryName,
  routeConditions,
  routeDuplicate,
  routeGrpc,
  routeHealthCheck,
  routeHost,
  routeLimit,
  routePath,
  routePriority,
  routeUdp,
  scalingRange,
  scalingRoute,
  scalingTarget,
  stackLimit,
  stackName,
];
