import { logicalName } from "../../resolve/names.ts";
import type { DistributionPlan } from "../../plan/distribution-plan.ts";

/** The logical ids of a distribution and what belongs to it. */
export function distributionIds({ name }: Pick<DistributionPlan, "name">) {
  const stem = `${logicalName(name)}Distribution`;
  return {
    distribution: stem,
    accessControl: `${stem}AccessControl`,
    /** By what it is for: another certificate stands beside the first until nothing has that any more. */
    certificate: (domains: string) => `${stem}Certificate${domains}`,
  };
}

/** Outputs of the platform about a distribution. */
export function distributionNames(name: string) {
  const stem = `${logicalName(name)}Distribution`;
  return { arn: `${stem}Arn`, url: `${stem}Url` };
}
