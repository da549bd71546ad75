import { STACK_NAME_LENGTH_MAX, TEMPLATE_LIMITS } from "@ecs-dsl/validators/facts";
import { counted } from "@ecs-dsl/validators/words";
import { toYaml } from "../../emit/yaml.ts";
import type { Stack } from "../../model/assembly.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const {
  resources: RESOURCES_MAX,
  parameters: PARAMETERS_MAX,
  outputs: OUTPUTS_MAX,
  bytes: BYTES_MAX,
} = TEMPLATE_LIMITS;

const SOURCE = {
  url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
  checked: "2026-11-29",
};

export const stackLimit = definePlanRule({
  code: "config/stack-limit",
  severity: "error",
  on: "loweredStack",
  summary: `A stack has at most ${RESOURCES_MAX} resources, ${PARAMETERS_MAX} parameters, ${OUTPUTS_MAX} outputs and a template of 1 MB.`,
  source: SOURCE,
  check(stack, report, { subject }) {
    const { Resources, Parameters = {}, Outputs = {} } = stack.template;
    const [resources, parameters, outputs] = [sizeOf(Resources), sizeOf(Parameters), sizeOf(Outputs)];
    if (resources > RESOURCES_MAX) report(tooMany(subject, stack, counted(resources, "resource"), RESOURCES_MAX));
    if (parameters > PARAMETERS_MAX) report(tooManyParameters(subject, stack, parameters));
    if (outputs > OUTPUTS_MAX) report(tooMany(subject, stack, counted(outputs, "output"), OUTPUTS_MAX));
    const bytes = bytesOf(stack);
    if (bytes > BYTES_MAX) report(tooMany(subject, stack, counted(bytes, "byte"), BYTES_MAX));
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

function sizeOf(entries: Readonly<Record<string, unknown>>): number {
  return Object.keys(entries).length;
}

/** Of the template, where that may be too many: as YAML it has less than three times those of JSON. */
function bytesOf({ kind, text, template }: Stack): number {
  if (kind === "workload" || text !== undefined) return 0;
  const bytes = JSON.stringify(template).length;
  return bytes > BYTES_MAX / 3 ? Buffer.byteLength(toYaml(template)) : bytes;
}

function tooMany(app: Noun, { name, kind, template }: Stack, what: string, max: number): PlanFinding {
  return {
    source: sourceOf(app),
    message: `Stack "${name}" has ${what}; CloudFormation takes ${max}.`,
    help:
      kind === "registry"
        ? `Divide the repositories among more stacks: set \`registryStacks\`, to ${stacksFor(template)} for so many in one.`
        : "Divide the app in two.",
  };
}

/** So many that no part has more than CloudFormation takes: names do not divide them evenly. */
function stacksFor({ Resources }: Stack["template"]): number {
  return Math.ceil(sizeOf(Resources) / (OUTPUTS_MAX * 0.75));
}

function tooManyParameters(app: Noun, { name }: Stack, parameters: number): PlanFinding {
  return {
    source: sourceOf(app),
    message: `Stack "${name}" has ${parameters} parameters; CloudFormation takes ${PARAMETERS_MAX}.`,
    help: "What comes from another stack is a parameter: refer to fewer workloads and resources here, or divide it in two.",
  };
}

function tooLong(app: Noun, stack: string): PlanFinding {
  return {
    source: sourceOf(app),
    message: `The stack name "${stack}" has ${stack.length} characters; CloudFormation takes ${STACK_NAME_LENGTH_MAX}.`,
    help: "Shorten the name of the app, the environment or the workload.",
  };
}
