import type { OutputReference } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import type { Resolve } from "../resolve/references.ts";
import type { Deferred } from "../resolve/deferred.ts";
import { fromResource } from "../resolve/stack-outputs.ts";
import { distinct, type Statement } from "../workloads/grants/statement.ts";
import { clusterArnText, isClusterArn } from "./cluster-values.ts";
import { distributionText, distributionValue } from "./distribution-values.ts";
import { kindOfResource } from "./kinds.ts";
import { loadBalancerText, loadBalancerValue } from "./load-balancer-values.ts";
import { networkLoadBalancerText, networkLoadBalancerValue } from "./network-load-balancer-values.ts";
import { networkText, networkValue } from "./network-values.ts";
import { workloadText, workloadValue } from "./workload-values.ts";

/** The values of nouns that have a stack of their own, or exist, in a stack that is not theirs. */
export function resolver(lowering: Lowering): Resolve {
  return Object.assign((reference: OutputReference) => valueOf(lowering, reference), { domain: lowering.domain });
}

function valueOf(lowering: Lowering, reference: OutputReference): string | Deferred {
  const { resource } = reference;
  const ofNetwork = networkValue(reference);
  if (ofNetwork !== undefined) return networkText(lowering, ofNetwork, reference);
  const ofBalancer = loadBalancerValue(reference);
  if (ofBalancer !== undefined) return loadBalancerText(lowering, ofBalancer, reference);
  const ofNetworkBalancer = networkLoadBalancerValue(reference);
  if (ofNetworkBalancer !== undefined) return networkLoadBalancerText(lowering, ofNetworkBalancer, reference);
  const ofDistribution = distributionValue(reference);
  if (ofDistribution !== undefined) return distributionText(lowering, ofDistribution, reference);
  const ofWorkload = workloadValue(reference);
  if (ofWorkload !== undefined) return workloadText(lowering, ofWorkload, reference);
  if (isClusterArn(reference)) return clusterArnText(lowering, reference);
  const kind = kindOfResource(resource);
  if (kind === undefined) return "";
  if (resource.source === "existing") return kind.existing(reference);
  lowering.taken.push(reference);
  return fromResource(lowering, resource, kind.outputOf(reference));
}

/** The rights of a task that has the values. */
export function referenceStatements(lowering: Lowering, references: readonly OutputReference[]): readonly Statement[] {
  const resolve = resolver(lowering);
  return distinct(
    references.flatMap((reference) => kindOfResource(reference.resource)?.grants(reference, resolve) ?? []),
  );
}

/** True for a reference to a noun of the DSL, and to a value that nouns of its kind have. */
export function isGiven(reference: OutputReference): boolean {
  const valuesOf = [networkValue, loadBalancerValue, networkLoadBalancerValue, distributionValue, workloadValue];
  const found = valuesOf.some((valueOf) => valueOf(reference) !== undefined);
  if (found || isClusterArn(reference)) return true;
  return kindOfResource(reference.resource)?.gives(reference) === true;
}
