import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { encryptionKey } from "./encryption-key.ts";
import { mutabilityFilters } from "./mutability-filters.ts";
import { repositoryName } from "./name.ts";
import { PRACTICE } from "./practice.ts";

/** The rules of `ecr-repo/`, sorted by code. */
export const ecrRepoRules: readonly Rule[] = byCode([encryptionKey, mutabilityFilters, repositoryName, ...PRACTICE]);
