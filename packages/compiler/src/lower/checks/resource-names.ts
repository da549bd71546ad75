import { RESOURCE_NAMES, type ResourceName } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../nouns/noun.ts";
import type { StackResourcePlan } from "../resources/stack/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const SUFFIX = ".fifo";

export const resourceName = definePlanRule({
  code: "config/resource-name",
  severity: "error",
  on: "stack",
  summary: "A resource has a name that its service takes.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html",
    checked: "2026-11-30",
  },
  check({ resources }, report) {
    for (const resource of resources) {
      const rule = RESOURCE_NAMES.get(resource.type);
      const name: unknown = rule === undefined ? undefined : resource.properties[rule.property];
      if (rule === undefined || typeof name !== "string") continue;
      if (!rule.pattern.test(name)) report(refused(resource, rule, name));
      else if (lacksSuffix(resource, rule, name)) report(withoutSuffix(resource, rule, name));
      else if (isOddlyFifo(resource, rule, name)) report(withSuffix(resource, rule, name));
    }
  },
});

function lacksSuffix({ properties }: StackResourcePlan, { fifo }: ResourceName, name: string): boolean {
  return fifo !== undefined && properties[fifo] === true && !name.endsWith(SUFFIX);
}

/** What a function of CloudFormation gives may be true. */
function isOddlyFifo({ properties }: StackResourcePlan, { fifo }: ResourceName, name: string): boolean {
  if (fifo === undefined || !name.endsWith(SUFFIX)) return false;
  return properties[fifo] === undefined || properties[fifo] === false;
}

function refused(resource: StackResourcePlan, rule: ResourceName, name: string): PlanFinding {
  const { property, service, takes } = rule;
  const meant = meantName(rule, name);
  return {
    source: sourceOf(resource.subject, [property]),
    message: `${capitalized(resource.subject.words)} has the \`${property}\` ${shown(name)}; ${service} takes ${takes}.`,
    help:
      meant === undefined ? `Remove \`${property}\`: CloudFormation names it then.` : `Write it as ${shown(meant)}.`,
  };
}

/** The name without what the service does not take. */
function meantName({ pattern, isLowerCase }: ResourceName, name: string): string | undefined {
  const cased = isLowerCase === true ? name.toLowerCase().replaceAll("_", "-") : name;
  const meant = cased.trim().replaceAll(/[^\w./-]+/g, "-");
  return [meant, `alias/${meant}`, meant.replaceAll(/[_./]/g, "-")].find((one) => pattern.test(one));
}

function withoutSuffix({ subject }: StackResourcePlan, { property, fifo }: ResourceName, name: string): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} has \`${fifo}\` and the \`${property}\` ${shown(name)}; such a name ends in "${SUFFIX}".`,
    help: `Write it as ${shown(`${name}${SUFFIX}`)}.`,
  };
}

function withSuffix({ subject }: StackResourcePlan, { property, fifo }: ResourceName, name: string): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} has the \`${property}\` ${shown(name)} without \`${fifo}\`; only a name of one that is FIFO ends in "${SUFFIX}".`,
    help: `Set \`${fifo}\` to true, or write the name as ${shown(name.slice(0, -SUFFIX.length))}.`,
  };
}
