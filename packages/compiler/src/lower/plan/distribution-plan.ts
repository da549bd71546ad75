import type { BehaviorProps, Distribution, DistributionProps, LoadBalancerData, Origin, OutsideId } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Path } from "@ecs-dsl/validators";
import { DISTRIBUTION_FIELDS } from "../fields/tables/distribution.ts";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import type { Noun } from "../nouns/noun.ts";
import type { LoadBalancerPlan, Plan } from "./plan.ts";

/** A bucket that a distribution reads from. */
export interface BucketPlan {
  readonly kind: "bucket";
  readonly bucket: OutsideId;
  readonly region: string | undefined;
  readonly path: string | undefined;
}

/** Where a distribution gets what it does not have. */
export type OriginPlan = BucketPlan | { readonly kind: "load-balancer"; readonly balancer: LoadBalancerPlan };

/** What happens to requests to certain paths, or to all others. */
export interface BehaviorPlan {
  /** The paths; absent for all others. */
  readonly pattern?: string;
  readonly props: BehaviorProps;
  /** Undefined where none was written that can be used. */
  readonly origin: OriginPlan | undefined;
  /** Where it is written. */
  readonly at: Path;
}

export interface DistributionPlan extends Plan<DistributionProps> {
  /** That for all other requests first, then in the order that CloudFront tries them in. */
  readonly behaviors: readonly BehaviorPlan[];
}

type AddBalancer = (balancer: LoadBalancerData) => LoadBalancerPlan;

/** Plans a distribution, and the load balancers that it is before. */
export function planDistribution(
  lowering: Lowering,
  { name, props: written }: Distribution,
  subject: Noun,
  addBalancer: AddBalancer,
): DistributionPlan {
  const props = conformed(lowering, subject, DISTRIBUTION_FIELDS.shape, written);
  const main = originPlan(props.origin, addBalancer);
  const first = { props: props.defaultBehavior ?? {}, origin: main, at: ["defaultBehavior"] };
  const others = Object.entries(props.behaviors ?? {}).map(([pattern, { origin, ...behavior }]) => ({
    pattern,
    props: behavior,
    origin: origin === undefined ? main : originPlan(origin, addBalancer),
    at: ["behaviors", pattern],
  }));
  return { name, subject, props, behaviors: [first, ...others] };
}

function originPlan(origin: Origin | undefined, addBalancer: AddBalancer): OriginPlan | undefined {
  if (origin === undefined) return undefined;
  if (isId(origin)) return { kind: "bucket", bucket: origin, region: undefined, path: undefined };
  if ("bucket" in origin) return { kind: "bucket", bucket: origin.bucket, region: origin.region, path: origin.path };
  return { kind: "load-balancer", balancer: addBalancer(origin) };
}

/** Whether it is the name of a bucket. */
function isId(origin: Origin): origin is OutsideId {
  return typeof origin === "string" || referenceOf(origin) !== undefined;
}
