import type { Rule } from "../../rule.ts";
import { encryptionKey } from "./encryption-key.ts";
import { mutabilityFilters } from "./mutability-filters.ts";
import { repositoryName } from "./name.ts";

/** The rules of `ecr-repo/`, sorted by code. */
export const ecrRepoRules: readonly Rule[] = [encryptionKey, mutabilityFilters, repositoryName];
