import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { answeredValue } from "./answered-value.ts";
import {
  clusterCapacityProviderName,
  ownCapacityProviderName,
  serviceCapacityProviderName,
} from "./capacity-provider-name.ts";
import { containerDependencyEssential } from "./container-dependency-essential.ts";
import { containerDependencyHealthy } from "./container-dependency-healthy.ts";
import { containerDependencySelfCycle } from "./container-dependency-self-cycle.ts";
import { containerDependencyUnknown } from "./container-dependency-unknown.ts";
import { cpuMemoryType } from "./cpu-memory-type.ts";
import { cpuMemoryUnit } from "./cpu-memory-unit.ts";
import { enumCase } from "./enum-case.ts";
import { envPair } from "./env-pair.ts";
import { environmentFileArn } from "./environment-file-arn.ts";
import { essentialRequired } from "./essential-required.ts";
import { LAUNCH_COMPAT } from "./launch-compat.ts";
import { LIMITS } from "./limits.ts";
import { mountPath } from "./mount-path.ts";
import { nameUnique } from "./name-unique.ts";
import { NAMES, OPEN_NAMES } from "./names.ts";
import { servicePlacementConstraintLimits, taskPlacementConstraintLimits } from "./placement-constraints.ts";
import { propertyRequired } from "./property-required.ts";
import { propertySpelling } from "./property-spelling.ts";
import { propertyType } from "./property-type.ts";
import { propertyUnknown } from "./property-unknown.ts";
import { referenceCycle } from "./reference-cycle.ts";
import { referenceUnknown } from "./reference-unknown.ts";
import {
  clusterRegionUnknown,
  containerRegionUnknown,
  repositoryRegionUnknown,
  serviceRegionUnknown,
} from "./region-unknown.ts";
import { REQUIRED } from "./required.ts";
import { proxyConfiguration } from "./proxy-configuration.ts";
import { resourceMisplaced } from "./resource-misplaced.ts";
import { resourceTypeUnknown } from "./resource-type-unknown.ts";
import { restartPolicy } from "./restart-policy.ts";
import { retiredAppMesh } from "./retired-app-mesh.ts";
import { retiredInference } from "./retired-inference.ts";
import { runLaunchExclusive, serviceLaunchExclusive } from "./service-launch-exclusive.ts";
import { sizeMax } from "./size-max.ts";
import { clusterTags, serviceTags, taskTags } from "./tags.ts";
import {
  runTaskDefinitionRevision,
  serviceTaskDefinitionRevision,
  targetTaskDefinitionRevision,
} from "./task-definition-revision.ts";
import { ulimitOrder } from "./ulimit-order.ts";
import { volumeName } from "./volume-name.ts";
import { volumeOneKind } from "./volume-one-kind.ts";
import { volumeUnknown } from "./volume-unknown.ts";
import { volumeUnused } from "./volume-unused.ts";
import { volumesFromUnknown } from "./volumes-from-unknown.ts";

/** The rules of `schema/`, sorted by code. */
export const schemaRules: readonly Rule[] = byCode([
  ...LAUNCH_COMPAT,
  ...LIMITS,
  ...NAMES,
  ...OPEN_NAMES,
  ...REQUIRED,
  clusterRegionUnknown,
  containerRegionUnknown,
  repositoryRegionUnknown,
  serviceRegionUnknown,
  answeredValue,
  clusterCapacityProviderName,
  ownCapacityProviderName,
  serviceCapacityProviderName,
  containerDependencyEssential,
  containerDependencyHealthy,
  containerDependencySelfCycle,
  containerDependencyUnknown,
  cpuMemoryType,
  cpuMemoryUnit,
  enumCase,
  envPair,
  environmentFileArn,
  essentialRequired,
  mountPath,
  servicePlacementConstraintLimits,
  taskPlacementConstraintLimits,
  propertyRequired,
  propertySpelling,
  propertyType,
  nameUnique,
  propertyUnknown,
  referenceCycle,
  referenceUnknown,
  proxyConfiguration,
  resourceMisplaced,
  resourceTypeUnknown,
  restartPolicy,
  retiredAppMesh,
  retiredInference,
  runLaunchExclusive,
  serviceLaunchExclusive,
  sizeMax,
  clusterTags,
  serviceTags,
  taskTags,
  runTaskDefinitionRevision,
  serviceTaskDefinitionRevision,
  targetTaskDefinitionRevision,
  ulimitOrder,
  volumeName,
  volumeOneKind,
  volumeUnknown,
  volumeUnused,
  volumesFromUnknown,
]);
