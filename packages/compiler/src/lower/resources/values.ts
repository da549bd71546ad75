import type { OutputReference } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import type { Resolve } from "../resolve/references.ts";
import { Deferred } from "../resolve/deferred.ts";
import { fromResource } from "../resolve/stack-outputs.ts";
import { distinct, type Statement } from "../workloads/grants/statement.ts";
import { instancesGroupText, isInstancesGroup } from "./capacity-values.ts";
import { clusterArnText, isClusterArn } from "./cluster-values.ts";
import { distributionText, distributionValue } from "./distribution-values.ts";
import { kindOfResource } from "./kinds.ts";
import { loadBalancerText, loadBalancerValue } from "./load-balancer-values.ts";
import { networkLoadBalancerText, networkLoadBalancerValue } from "./network-load-balancer-values.ts";
import { networkText, networkValue } from "./network-values.ts";
import { outsideValue } from "../resolve/outside.ts";
import { givenValue, outsideText } from "./outside-values.ts";
import { workloadText, workloadValue } from "./workload-values.ts";

/** The values of nouns that have a stack of their own, or exist, in a stack that is not theirs. */
export function resolver(lowering: Lowering): Resolve {
  return Object.assign((reference: OutputReference) => valueOf(lowering, reference), { domain: lowering.domain });
}

function valueOf(lowering: Lowering, reference: OutputReference): string | Deferred {
  for (const { textOf } of GIVERS) {
    const text = textOf(lowering, reference);
    if (text !== undefined) return text;
  }
  const { resource } = reference;
  const kind = kindOfResource(resource);
  if (kind === undefined) return "";
  if (resource.source === "existing") {
    const given = givenValue(lowering, resource);
    return given === undefined
      ? kind.existing(reference)
      : new Deferred(given.read, kind.given(reference, given.template));
  }
  lowering.taken.push(reference);
  return fromResource(lowering, resource, kind.outputOf(reference));
}

/** What gives values without a stack of its own. */
interface Giver {
  /** Whether it has what the reference is about. */
  readonly has: (reference: OutputReference) => boolean;
  readonly textOf: (lowering: Lowering, reference: OutputReference) => string | Deferred | undefined;
}

function giver<Value>(
  valueIn: (reference: OutputReference) => Value | undefined,
  textOf: (lowering: Lowering, value: Value, reference: OutputReference) => string | Deferred,
): Giver {
  return {
    has: (reference) => valueIn(reference) !== undefined,
    textOf(lowering, reference) {
      const value = valueIn(reference);
      return value === undefined ? undefined : textOf(lowering, value, reference);
    },
  };
}

const GIVERS: readonly Giver[] = [
  giver(networkValue, networkText),
  giver(loadBalancerValue, loadBalancerText),
  giver(networkLoadBalancerValue, networkLoadBalancerText),
  giver(distributionValue, distributionText),
  giver(workloadValue, workloadText),
  giver(outsideValue, outsideText),
  {
    has: isInstancesGroup,
    textOf: (lowering, reference) => (isInstancesGroup(reference) ? instancesGroupText(lowering) : undefined),
  },
  {
    has: isClusterArn,
    textOf: (lowering, reference) => (isClusterArn(reference) ? clusterArnText(lowering, reference) : undefined),
  },
];

/** The rights of a task that has the values. */
export function referenceStatements(lowering: Lowering, references: readonly OutputReference[]): readonly Statement[] {
  const resolve = resolver(lowering);
  return distinct(
    references.flatMap((reference) => kindOfResource(reference.resource)?.grants(reference, resolve) ?? []),
  );
}

/** True for a reference to a noun of the DSL, and to a value that nouns of its kind have. */
export function isGiven(reference: OutputReference): boolean {
  if (GIVERS.some(({ has }) => has(reference))) return true;
  return kindOfResource(reference.resource)?.gives(reference) === true;
}
