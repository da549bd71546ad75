import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { clusterStrategy, runStrategy, serviceStrategy } from "./capacity-provider-strategy.ts";
import { capacityProviderAssociated } from "./capacity-provider-associated.ts";
import { CONTROLLERS } from "./controllers.ts";
import { daemonFields } from "./daemon-fields.ts";
import { EBS_VOLUMES } from "./ebs-volumes.ts";
import { percentBounds } from "./percent-bounds.ts";
import { percentDeadlock, percentRoundingDeadlock } from "./percent-deadlock.ts";
import { PLACEMENT } from "./placement-strategy.ts";
import { lifecycleHookFields, STRATEGIES } from "./strategies.ts";
import { STRATEGY_FIELDS } from "./strategy-fields.ts";
import { TEMPLATE_SERVICES } from "./template-services.ts";
import { ROLLOUTS } from "./rollouts.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { ADVANCED_FIELDS } from "./advanced-fields.ts";
import { PLACEMENT_EXPRESSIONS } from "./placement-expression.ts";
import { TRAFFIC_REFERENCES } from "./traffic-references.ts";
import { TRAFFIC_RULES } from "./traffic-rules.ts";
import { expressService } from "./express-service.ts";
import { forceNewDeploymentNonce } from "./force-new-deployment.ts";

/** The rules of `deploy/`, sorted by code. */
export const deployRules: readonly Rule[] = byCode([
  clusterStrategy,
  runStrategy,
  serviceStrategy,
  capacityProviderAssociated,
  ...CONTROLLERS,
  daemonFields,
  ...EBS_VOLUMES,
  lifecycleHookFields,
  percentBounds,
  percentDeadlock,
  percentRoundingDeadlock,
  ...PLACEMENT,
  ...STRATEGIES,
  ...STRATEGY_FIELDS,
  ...TEMPLATE_SERVICES,
  ...ROLLOUTS,
  ...THRESHOLDS,
  ...ADVANCED_FIELDS,
  ...PLACEMENT_EXPRESSIONS,
  ...TRAFFIC_RULES,
  ...TRAFFIC_REFERENCES,
  expressService,
  forceNewDeploymentNonce,
]);
