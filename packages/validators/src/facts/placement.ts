/**
 * Types of a service's placement constraints; those of a task definition are `memberOf` only. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html
 */
export const PLACEMENT_CONSTRAINT_TYPES = ["distinctInstance", "memberOf"] as const;

/** Types of a task definition's placement constraints. Checked 2026-11-23. */
export const TASK_PLACEMENT_CONSTRAINT_TYPES = ["memberOf"] as const;

/**
 * Types of placement strategies. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html
 */
export const PLACEMENT_STRATEGY_TYPES = ["binpack", "random", "spread"] as const;

/** Placement strategies of a service. Source: CreateService in the ECS API reference. Checked 2026-11-29. */
export const PLACEMENT_STRATEGIES_MAX = 5;
