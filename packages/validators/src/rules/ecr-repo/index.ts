import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { encryptionKey, encryptionKeyReference } from "./encryption-key.ts";
import { mutabilityFilters } from "./mutability-filters.ts";
import { openRepositoryName, repositoryName } from "./name.ts";
import { POLICIES } from "./policies.ts";
import { POLICY_ACTIONS } from "./policy-action.ts";
import { policyToken } from "./policy-token.ts";
import { PRACTICE } from "./practice.ts";
import { PULL_THROUGH_CACHE } from "./pull-through-cache.ts";
import { REGISTRY } from "./registry-limits.ts";
import { TEMPLATE_REPOSITORIES } from "./template-repositories.ts";
import { ADVICE_ON_REGISTRIES } from "./advice.ts";
import { REGISTRY_HABITS } from "./registry-habits.ts";
import { replicationSelf } from "./replication-self.ts";

/** The rules of `ecr-repo/`, sorted by code. */
export const ecrRepoRules: readonly Rule[] = byCode([
  encryptionKey,
  encryptionKeyReference,
  mutabilityFilters,
  openRepositoryName,
  repositoryName,
  ...POLICIES,
  ...POLICY_ACTIONS,
  policyToken,
  ...PRACTICE,
  ...PULL_THROUGH_CACHE,
  ...REGISTRY,
  ...TEMPLATE_REPOSITORIES,
  ...ADVICE_ON_REGISTRIES,
  ...REGISTRY_HABITS,
  replicationSelf,
]);
