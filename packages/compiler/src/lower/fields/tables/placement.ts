import type { PlacementConstraint, PlacementStrategy } from "@ecs-dsl/dsl";
import type { ServiceContext } from "../contexts.ts";
import type { ItemAt } from "../places.ts";
import type { Read } from "../form.ts";
import { isText, listOf, node } from "../shape.ts";
import { to } from "../table.ts";

const STRATEGY = {
  shape: listOf(
    node<PlacementStrategy>(
      "placement-strategy",
      "a placement strategy, as spread(…) or binpack(…) makes one",
      (strategy) => isText(strategy, "type") && isText(strategy, "field"),
    ),
  ),
  lower: (strategies: readonly PlacementStrategy[]): readonly ItemAt<"service.placementStrategy">[] =>
    strategies.map(({ type, field }) => ({ type, field })),
  raise: (items: readonly Read<ItemAt<"service.placementStrategy">>[]) =>
    items.flatMap(({ type, field = "" }): readonly PlacementStrategy[] =>
      isStrategyType(type) && isField(field) ? [{ kind: "placement-strategy", type, field }] : [],
    ),
  locate: (strategies: readonly PlacementStrategy[]) =>
    strategies.map((_strategy, index) => ({ at: [index], path: [index] })),
};

const CONSTRAINTS = {
  shape: listOf(
    node<PlacementConstraint>(
      "placement-constraint",
      "a placement constraint, as memberOf(…) or distinctInstance() makes one",
      (constraint) => Reflect.get(constraint, "type") === "distinctInstance" || isText(constraint, "expression"),
    ),
  ),
  /** A daemon is for the instances of its capacity alone, and ECS takes no capacity provider for it. */
  lower: (constraints: readonly PlacementConstraint[], { daemonOn }: ServiceContext) => {
    const own = constraints.map(({ type, expression }) => ({ type, ...(expression !== undefined && { expression }) }));
    const instances = { type: "memberOf", expression: `attribute:capacity == ${daemonOn}` } as const;
    return daemonOn === undefined ? own : [instances, ...own];
  },
  raise: (items: readonly Read<ItemAt<"service.placementConstraints">>[]) =>
    items.flatMap(({ type, expression }): readonly PlacementConstraint[] =>
      type === "memberOf" || type === "distinctInstance"
        ? [{ kind: "placement-constraint", type, ...(expression !== undefined && { expression }) }]
        : [],
    ),
  locate: (constraints: readonly PlacementConstraint[], { daemonOn }: ServiceContext) =>
    constraints.map((_constraint, index) => ({ at: [daemonOn === undefined ? index : index + 1], path: [index] })),
};

export const PLACEMENT_STRATEGY = to("service.placementStrategy", STRATEGY);

export const PLACEMENT_CONSTRAINTS = to("service.placementConstraints", CONSTRAINTS, {
  defaultOf: ({ daemonOn }) => (daemonOn === undefined ? undefined : []),
});

function isStrategyType(type: unknown): type is PlacementStrategy["type"] {
  return type === "spread" || type === "binpack";
}

/** True for what can be written: other texts compile nowhere. */
function isField(field: string): field is PlacementStrategy["field"] {
  return field !== "";
}
