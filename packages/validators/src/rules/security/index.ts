import type { Rule } from "../../rule.ts";
import { EFS_VOLUMES } from "./efs-volumes.ts";

/** The rules of `security/`, sorted by code. */
export const securityRules: readonly Rule[] = EFS_VOLUMES;
