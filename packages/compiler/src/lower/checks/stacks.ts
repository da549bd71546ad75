import { counted } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../plan/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** CloudFormation's limits. */
const RESOURCES_MAX = 500;
const OUTPUTS_MAX = 200;
const STACK_NAME_LENGTH_MAX = 128;

const SOURCE = {
  url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
  checked: "2026-11-23",
};

export const stackLimit = definePlanRule({
  code: "config/stack-limit",
  severity: "error",
  on: "loweredStack",
  summary: `A stack has at most ${RESOURCES_MAX} resources and ${OUTPUTS_MAX} outputs.`,
  source: SOURCE,
  check({ name, template }, report, { subject }) {
    const resources = Object.keys(template.Resources).length;
    const outputs = Object.keys(template.Outputs ?? {}).length;
    if (resources > RESOURCES_MAX) report(tooMany(subject, name, counted(resources, "resource"), RESOURCES_MAX));
    if (outputs > OUTPUTS_MAX) report(tooMany(subject, name, counted(outputs, "output"), OUTPUTS_MAX));
  },
});

export const stackName = definePlanRule({
  code: "config/stack-name",
  severity: "error",
  on: "loweredStack",
  summary: `The name of a stack has at most ${STACK_NAME_LENGTH_MAX} characters.`,
  source: SOURCE,
  check({ name }, report, { subject }) {
    if (name.length > STACK_NAME_LENGTH_MAX) report(tooLong(subject, name));
  },
});

function tooMany(app: Noun, stack: string, what: string, max: number): PlanFinding {
  return {
    source: sourceOf(app),
    message: `Stack "${stack}" has ${what}; CloudFormation takes ${max}.`,
    help: "Divide the app in two.",
  };
}

function tooLong(app: Noun, stack: string): PlanFinding {
  return {
    source: sourceOf(app),
    message: `The stack name "${stack}" has ${stack.length} characters; CloudFormation takes ${STACK_NAME_LENGTH_MAX}.`,
    help: "Shorten the name of the app, the environment or the workload.",
  };
}
