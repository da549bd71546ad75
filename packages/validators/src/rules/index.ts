import type { Rule } from "../rule.ts";
import { costRules } from "./cost/index.ts";
import { deployRules } from "./deploy/index.ts";
import { ecrLifecycleRules } from "./ecr-lifecycle/index.ts";
import { ecrRepoRules } from "./ecr-repo/index.ts";
import { fargateRules } from "./fargate/index.ts";
import { healthRules } from "./health/index.ts";
import { iamRules } from "./iam/index.ts";
import { imagesRules } from "./images/index.ts";
import { loggingRules } from "./logging/index.ts";
import { networkingRules } from "./networking/index.ts";
import { opsRules } from "./ops/index.ts";
import { resourcesRules } from "./resources/index.ts";
import { scalingRules } from "./scaling/index.ts";
import { schemaRules } from "./schema/index.ts";
import { secretsRules } from "./secrets/index.ts";
import { securityRules } from "./security/index.ts";

/** Every rule, sorted by group and, inside its group's index, by code. */
export const RULES: readonly Rule[] = [
  ...costRules,
  ...deployRules,
  ...ecrLifecycleRules,
  ...ecrRepoRules,
  ...fargateRules,
  ...healthRules,
  ...iamRules,
  ...imagesRules,
  ...loggingRules,
  ...networkingRules,
  ...opsRules,
  ...resourcesRules,
  ...scalingRules,
  ...schemaRules,
  ...secretsRules,
  ...securityRules,
];
