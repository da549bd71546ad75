import type { Rule } from "../../rule.ts";
import { clusterStrategy, serviceStrategy } from "./capacity-provider-strategy.ts";
import { daemonFields } from "./daemon-fields.ts";
import { EBS_VOLUMES } from "./ebs-volumes.ts";
import { percentBounds } from "./percent-bounds.ts";
import { percentDeadlock } from "./percent-deadlock.ts";
import { lifecycleHookFields, STRATEGIES } from "./strategies.ts";

/** The rules of `deploy/`, sorted by code. */
export const deployRules: readonly Rule[] = [
  clusterStrategy,
  serviceStrategy,
  daemonFields,
  ...EBS_VOLUMES,
  lifecycleHookFields,
  percentBounds,
  percentDeadlock,
  ...STRATEGIES,
];
