import type { GraphNode } from "../../model/graph.ts";
import type { BehaviorPlan, DistributionPlan, OriginPlan } from "../plan/distribution-plan.ts";
import { namesOf, originsOf } from "../resolve/distributions.ts";
import { keyOfId } from "../resolve/outside-ids.ts";
import type { Line } from "./edges.ts";
import { keyOf } from "./keys.ts";

/** A distribution, and the buckets that it reads from. */
export function distributionNodes(plan: DistributionPlan): readonly GraphNode[] {
  const { name } = plan;
  const kind = "distribution";
  const details = namesOf(plan).map((one) => one.name);
  const node: GraphNode = { key: keyOf({ kind, name }), kind, name, words: "CloudFront distribution", details };
  return [node, ...originsOf(plan).flatMap(bucketNode)];
}

function bucketNode(origin: OriginPlan): readonly GraphNode[] {
  if (origin.kind !== "bucket") return [];
  const { kind } = origin;
  const name = keyOfId(origin.bucket);
  return [{ key: keyOf({ kind, name }), kind, name, words: "bucket of S3", details: [] }];
}

/** Where it gets what it does not have, by path. */
export function originLines({ name, behaviors }: DistributionPlan): readonly Line[] {
  const from = keyOf({ kind: "distribution", name });
  return behaviors.flatMap((behavior): readonly Line[] =>
    behavior.origin === undefined
      ? []
      : [{ kind: "route", from, to: keyOfOrigin(behavior.origin), label: labelOf(behavior) }],
  );
}

function keyOfOrigin(origin: OriginPlan): string {
  return origin.kind === "bucket"
    ? keyOf({ kind: "bucket", name: keyOfId(origin.bucket) })
    : keyOf({ kind: "load-balancer", name: origin.balancer.name });
}

function labelOf({ pattern = "/*", origin, props }: BehaviorPlan): string {
  const isKept = (props.cache ?? (origin?.kind === "bucket" ? "optimized" : "disabled")) !== "disabled";
  return isKept ? `${pattern}, cached` : pattern;
}
