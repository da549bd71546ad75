import { placed } from "../call-site.ts";

/** What tasks are spread over. */
export type SpreadField = "instanceId" | `attribute:${string}`;

/** What instances are filled by. */
export type BinpackField = "cpu" | "memory";

/** How ECS chooses among the instances that a task fits on. Made by {@link spread} or {@link binpack}. */
export interface PlacementStrategy {
  readonly kind: "placement-strategy";
  /** AWS's name of the way. */
  readonly type: "spread" | "binpack";
  /** What it is about, as given. */
  readonly field: SpreadField | BinpackField;
}

/** Which instances a task may run on. Made by {@link memberOf} or {@link distinctInstance}. */
export interface PlacementConstraint {
  readonly kind: "placement-constraint";
  /** AWS's name of the constraint. */
  readonly type: "memberOf" | "distinctInstance";
  /**
   * What is asked of an instance, as given.
   * @default none: the constraint is about the service's other tasks
   */
  readonly expression?: string;
}

/**
 * Spreads the tasks of a service evenly: over `instanceId`, or over the values of an attribute of instances.
 * @example placementStrategy: [spread("attribute:ecs.availability-zone"), binpack("memory")]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html
 */
export function spread(field: SpreadField): PlacementStrategy {
  return placed({ kind: "placement-strategy", type: "spread", field }, spread);
}

/**
 * Puts a task where the least of `cpu` or `memory` is left, so that few instances are needed.
 * @example placementStrategy: [binpack("memory")]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html
 */
export function binpack(field: BinpackField): PlacementStrategy {
  return placed({ kind: "placement-strategy", type: "binpack", field }, binpack);
}

/**
 * Runs tasks on those instances alone that an expression of the cluster query language is true for.
 * @example placementConstraints: [memberOf("attribute:ecs.instance-type =~ t3.*")]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
export function memberOf(expression: string): PlacementConstraint {
  return placed({ kind: "placement-constraint", type: "memberOf", expression }, memberOf);
}

/**
 * Runs each task of a service on another instance.
 * @example placementConstraints: [distinctInstance()]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html
 */
export function distinctInstance(): PlacementConstraint {
  return placed({ kind: "placement-constraint", type: "distinctInstance" }, distinctInstance);
}
