import type { PlacementConstraint } from "../../documents/index.ts";
import { PLACEMENT_CONSTRAINTS_MAX, PLACEMENT_EXPRESSION_LENGTH_MAX } from "../../facts/limits.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isKnown, type Read, type Unknown } from "../../unknown.ts";
import { counted } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { property, say, title } from "../../text.ts";

const ABOUT = {
  code: "schema/placement-constraint-limits",
  severity: "error",
  summary: "A task or service has at most 10 placement constraints, each with the expression that its type takes.",
  source: ecsApi("API_PlacementConstraint.html"),
} as const;

export const servicePlacementConstraintLimits = defineRule({
  ...ABOUT,
  on: "service",
  about: "placementConstraints",
  check({ placementConstraints: constraints }, report) {
    if (isKnown(constraints)) checkConstraints(constraints, "The service", report);
  },
});

export const taskPlacementConstraintLimits = defineRule({
  ...ABOUT,
  on: "taskDefinition",
  about: "placementConstraints",
  check({ placementConstraints: constraints }, report) {
    if (isKnown(constraints)) checkConstraints(constraints, "The task", report);
  },
});

type Constraint = Read<PlacementConstraint>;

function checkConstraints(constraints: readonly (Constraint | Unknown)[], owner: string, report: Report): void {
  if (constraints.length > PLACEMENT_CONSTRAINTS_MAX) report(tooMany(constraints.length, owner));
  constraints.forEach((constraint, index) => {
    if (isKnown(constraint)) checkExpression(constraint, index, owner, report);
  });
}

function checkExpression({ expression, type }: Constraint, index: number, owner: string, report: Report): void {
  if (type === "memberOf" && (expression === undefined || expression === "")) report(noExpression(index, owner));
  if (type === "distinctInstance" && isKnown(expression) && expression !== "") report(needless(index));
  else if (isKnown(expression) && expression.length > PLACEMENT_EXPRESSION_LENGTH_MAX) {
    report(tooLong(expression.length, index, owner));
  }
}

function tooMany(count: number, owner: string): Finding {
  return {
    at: ["placementConstraints"],
    message: `${owner} has ${count} placement constraints; ECS accepts ${PLACEMENT_CONSTRAINTS_MAX} of task and service together.`,
    help: say`Remove ${counted(count - PLACEMENT_CONSTRAINTS_MAX, "entry", "entries")} from ${property("placementConstraints")}.`,
  };
}

function noExpression(index: number, owner: string): Finding {
  return {
    at: ["placementConstraints", index],
    message: `${owner} has a memberOf constraint without an expression; ECS requires one.`,
    help: say`Add ${property(["placementConstraints", index, "expression"])}, like "attribute:ecs.instance-type =~ t3.*".`,
  };
}

function needless(index: number): Finding {
  const at = ["placementConstraints", index, "expression"];
  return {
    at,
    message:
      'The service has a distinctInstance constraint with an expression. AWS answers: "distinctInstance expression should not be specified".',
    help: say`Remove ${property(["placementConstraints", index, "expression"])}.`,
    fix: {
      title: title`Remove ${property(["placementConstraints", index, "expression"])}`,
      edits: [{ op: "remove", at }],
    },
  };
}

function tooLong(length: number, index: number, owner: string): Finding {
  return {
    at: ["placementConstraints", index, "expression"],
    message: `${owner} has a placement expression of ${length} characters; ECS accepts ${PLACEMENT_EXPRESSION_LENGTH_MAX}.`,
    help: `Shorten it by ${counted(length - PLACEMENT_EXPRESSION_LENGTH_MAX, "character")}.`,
  };
}
