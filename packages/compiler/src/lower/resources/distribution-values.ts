import type { Distribution, OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { distributionNames } from "../platform/distribution/ids.ts";
import { Deferred } from "../resolve/deferred.ts";
import { logicalName } from "../resolve/names.ts";
import { fromPlatform } from "../resolve/stack-outputs.ts";

type DistributionValue = "arn" | "url";

/** The value of a distribution that a reference is about. */
export function distributionValue(reference: OutputReference): DistributionValue | undefined {
  const { resource, output, access, at } = reference;
  if (!isDistribution(resource) || access !== undefined || at !== undefined) return undefined;
  return output === "arn" || output === "url" ? output : undefined;
}

/** True for a distribution among what references lead to. */
export function isDistribution(resource: ReferredResource): resource is Distribution {
  return resource.kind === "distribution";
}

/** The value, which the platform has as an output. */
export function distributionText(
  lowering: Lowering,
  value: DistributionValue,
  { resource }: OutputReference,
): Deferred {
  const stem = logicalName(resource.name).toUpperCase();
  return new Deferred(
    `\${${stem}_DISTRIBUTION_${value.toUpperCase()}}`,
    fromPlatform(lowering, distributionNames(resource.name)[value]),
  );
}
