import type { Rule } from "../../rule.ts";
import { percentBounds } from "./percent-bounds.ts";
import { percentDeadlock } from "./percent-deadlock.ts";

/** The rules of `deploy/`, sorted by code. */
export const deployRules: readonly Rule[] = [percentBounds, percentDeadlock];
