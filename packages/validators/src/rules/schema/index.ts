import type { Rule } from "../../rule.ts";
import { containerDependencyEssential } from "./container-dependency-essential.ts";
import { containerDependencyHealthy } from "./container-dependency-healthy.ts";
import { containerDependencySelfCycle } from "./container-dependency-self-cycle.ts";
import { containerDependencyUnknown } from "./container-dependency-unknown.ts";

import { containerNameUnique } from "./container-name-unique.ts";
import { containersEmpty } from "./containers-empty.ts";
import { cpuMemoryType } from "./cpu-memory-type.ts";
import { cpuMemoryUnit } from "./cpu-memory-unit.ts";
import { enumCase } from "./enum-case.ts";
import { envPair } from "./env-pair.ts";
import { environmentFileArn } from "./environment-file-arn.ts";
import { essentialRequired } from "./essential-required.ts";
import { familyRequired } from "./family-required.ts";
import { containersMax, credentialSpecsMax, environmentFilesMax } from "./limits.ts";
import { mountPath } from "./mount-path.ts";
import { clusterName, containerNameFormat, familyName, serviceName } from "./names.ts";
import { servicePlacementConstraintLimits, taskPlacementConstraintLimits } from "./placement-constraints.ts";
import { propertyRequired } from "./property-required.ts";
import { propertySpelling } from "./property-spelling.ts";
import { propertyType } from "./property-type.ts";
import { propertyUnknown } from "./property-unknown.ts";
import { containerImageRequired, containerNameRequired } from "./required.ts";
import { restartPolicy } from "./restart-policy.ts";
import { retiredAppMesh } from "./retired-app-mesh.ts";
import { retiredInference } from "./retired-inference.ts";
import { serviceLaunchExclusive } from "./service-launch-exclusive.ts";
import { sizeMax } from "./size-max.ts";
import { clusterTags, serviceTags, taskTags } from "./tags.ts";
import { taskDefinitionRequired } from "./task-definition-required.ts";
import { ulimitOrder } from "./ulimit-order.ts";
import { volumeName } from "./volume-name.ts";
import { volumeOneKind } from "./volume-one-kind.ts";
import { volumeUnknown } from "./volume-unknown.ts";
import { volumeUnused } from "./volume-unused.ts";
import { volumesFromUnknown } from "./volumes-from-unknown.ts";

/** The rules of `schema/`, sorted by code. */
export const schemaRules: readonly Rule[] = [
  clusterName,
  containerDependencyEssential,
  containerDependencyHealthy,
  containerDependencySelfCycle,
  containerDependencyUnknown,
  containerImageRequired,
  containerNameFormat,
  containerNameRequired,
  containerNameUnique,
  containersEmpty,
  containersMax,
  cpuMemoryType,
  cpuMemoryUnit,
  credentialSpecsMax,
  enumCase,
  envPair,
  environmentFileArn,
  environmentFilesMax,
  essentialRequired,
  familyName,
  familyRequired,
  mountPath,
  servicePlacementConstraintLimits,
  taskPlacementConstraintLimits,
  propertyRequired,
  propertySpelling,
  propertyType,
  propertyUnknown,
  restartPolicy,
  retiredAppMesh,
  retiredInference,
  serviceLaunchExclusive,
  serviceName,
  sizeMax,
  clusterTags,
  serviceTags,
  taskTags,
  taskDefinitionRequired,
  ulimitOrder,
  volumeName,
  volumeOneKind,
  volumeUnknown,
  volumeUnused,
  volumesFromUnknown,
];
