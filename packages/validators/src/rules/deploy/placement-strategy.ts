import { PLACEMENT_STRATEGIES_MAX } from "../../facts/placement.ts";
import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { declared, ended } from "../declaration.ts";
import { combined, forbidden } from "../declared.ts";
import { isRecord } from "../place.ts";
import { isStandIn } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

const REBALANCING = {
  code: "deploy/az-rebalancing",
  on: "service",
  summary: "A service whose tasks ECS moves between zones has room and reason for it.",
  source: ecsApi("API_CreateService.html"),
  when: ({ availabilityZoneRebalancing }: Subjects["service"]) => availabilityZoneRebalancing === "ENABLED",
  because: "ECS does not take that together",
  fix: "none",
} as const;

const off = say`Set ${property("availabilityZoneRebalancing")} to "DISABLED".`;

const STRATEGY = {
  code: "deploy/placement-strategy",
  on: "service",
  summary: "A service has at most five placement strategies, each with the field that its type has.",
  source: ecsApi("API_PlacementStrategy.html"),
} as const;

const ZONE = "attribute:ecs.availability-zone";

/** How tasks are placed and moved, sorted by code. */
export const PLACEMENT: readonly Rule[] = [
  combined(
    forbidden({
      ...REBALANCING,
      at: "deploymentConfiguration.maximumPercent",
      // A daemon may have no more; of it, deploy/daemon-fields speaks.
      when: (service) => REBALANCING.when(service) && service.schedulingStrategy !== "DAEMON",
      values: (value) => value === 100,
      says: "{it} moves its tasks between zones and runs at most 100 percent of them in a deployment",
      help: say`Set ${property("deploymentConfiguration.maximumPercent")} to more than 100, or ${property("availabilityZoneRebalancing")} to "DISABLED".`,
    }),
    forbidden({
      ...REBALANCING,
      at: "launchType",
      values: (value) => value === "EXTERNAL",
      says: "{it} moves its tasks between zones and runs on the launch type {value}, which has none",
      help: off,
    }),
    forbidden({
      ...REBALANCING,
      at: "loadBalancers[].loadBalancerName",
      values: (name) => name !== "",
      says: "{it} moves its tasks between zones and has the Classic Load Balancer {value}",
      help: off,
    }),
    forbidden({
      ...REBALANCING,
      at: "placementConstraints[].expression",
      values: (value) => typeof value === "string" && /\becs\.availability-zone\b/.test(value),
      says: "{it} moves its tasks between zones and keeps them to some by {value}",
      help: say`Remove the constraint, or set ${property("availabilityZoneRebalancing")} to "DISABLED".`,
    }),
    forbidden({
      ...REBALANCING,
      at: "placementStrategy",
      values: startsElsewhere,
      says: "{it} moves its tasks between zones and does not place them by zone first",
      help: say`Begin ${property("placementStrategy")} with the type "spread" and the field "${ZONE}", or set ${property("availabilityZoneRebalancing")} to "DISABLED".`,
    }),
  ),

  combined(
    declared(
      { ...STRATEGY, at: "placementStrategy", says: "{it} has {value} placement strategies" },
      (list) => (knownIn(list) > PLACEMENT_STRATEGIES_MAX ? knownIn(list) : undefined),
      ({ value, at, opening }) => ({
        at,
        message: ended(opening(String(value)), {
          answer: `Maximum number of strategies is ${PLACEMENT_STRATEGIES_MAX}`,
        }),
        help: say`Keep ${PLACEMENT_STRATEGIES_MAX} of ${property("placementStrategy")}.`,
      }),
    ),
    declared(
      { ...STRATEGY, at: "placementStrategy[]", says: "{it} places its tasks by binpack on {value}" },
      (item) => (isRecord(item) && item["type"] === "binpack" && isOtherResource(item["field"]) ? item : undefined),
      ({ value, at, opening }) => ({
        at: [...at, "field"],
        message: ended(opening(shown(value["field"])), {
          answer: `binpack field '${String(value["field"])}' is invalid`,
        }),
        help: say`Set ${property([...at, "field"])} to "cpu" or "memory".`,
      }),
    ),
    declared(
      { ...STRATEGY, at: "placementStrategy[]", says: "{it} places its tasks at random and by the field {value}" },
      (item) => (isRecord(item) && item["type"] === "random" && isText(item["field"]) ? item : undefined),
      ({ value, at, opening }) => ({
        at: [...at, "field"],
        message: ended(opening(shown(value["field"])), { answer: "random field should not be specified" }),
        help: say`Remove ${property([...at, "field"])}.`,
        fix: { title: say`Remove ${property([...at, "field"])}`, edits: [{ op: "remove", at: [...at, "field"] }] },
      }),
    ),
    declared(
      { ...STRATEGY, at: "placementStrategy[]", says: "{it} spreads its tasks and does not say over what" },
      (item) => (isRecord(item) && item["type"] === "spread" && isNothing(item["field"]) ? item : undefined),
      ({ at, opening }) => ({
        at,
        message: say`${opening("")}; ECS asks for a field.`,
        help: say`Set ${property([...at, "field"])} to "${ZONE}" or "instanceId".`,
      }),
    ),
  ),
];

function isText(field: unknown): field is string {
  return typeof field === "string" && field !== "";
}

function isNothing(field: unknown): boolean {
  return field === undefined || field === "";
}

/** ECS does not mind the case of a field. */
function isOtherResource(field: unknown): boolean {
  return isText(field) && !isStandIn(field) && !/^(cpu|memory)$/i.test(field);
}

/** True where the first strategy is known, and is not to spread tasks over zones. */
function startsElsewhere(strategies: unknown): boolean {
  const first: unknown = Array.isArray(strategies) ? strategies[0] : undefined;
  if (!isRecord(first) || !isKnown(first["type"])) return false;
  if (first["type"] !== "spread") return true;
  return isText(first["field"]) && !isStandIn(first["field"]) && first["field"] !== ZONE;
}

/** An entry that cannot be read may come to nothing. */
function knownIn(list: unknown): number {
  return Array.isArray(list) ? list.filter(isRecord).length : 0;
}
