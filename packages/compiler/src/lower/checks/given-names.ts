import { capitalized, shown } from "@ecs-dsl/validators/words";
import { type Noun, sourceOf } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { isEcsService } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html. Checked 2026-11-29. */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;

export const givenName = definePlanRule({
  code: "config/given-name",
  severity: "error",
  on: "app",
  summary:
    "`family` and `serviceName` name what others have made: in an app that emits task definitions alone, each once.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html",
    checked: "2026-11-29",
  },
  check({ content, workloads }, report) {
    const isStackless = content.emits === "task-definitions";
    const earlier = new Map<string, Noun>();
    for (const workload of workloads) {
      const { subject } = workload;
      for (const [property, name] of givenNames(workload)) {
        if (!isStackless) report(ofStack(subject, property));
        else if (!NAME.test(name)) report(noName(subject, property, name));
      }
      if (!isStackless) continue;
      for (const [property, name] of names(workload)) {
        const first = earlier.get(`${property} ${name}`);
        earlier.set(`${property} ${name}`, subject);
        if (first !== undefined) report(twice(subject, property, name, first));
      }
    }
  },
});

type Names = readonly (readonly [property: "family" | "serviceName", name: string])[];

function givenNames(workload: WorkloadPlan): Names {
  const { family } = workload.props;
  const serviceName = isEcsService(workload) ? workload.props.serviceName : undefined;
  return [
    ...(family === undefined ? [] : [["family", family] as const]),
    ...(serviceName === undefined ? [] : [["serviceName", serviceName] as const]),
  ];
}

/** Those that it has, given or not. */
function names(workload: WorkloadPlan): Names {
  const given = new Map(givenNames(workload));
  return [
    ["family", given.get("family") ?? workload.fullName],
    ...(isEcsService(workload) ? [["serviceName", given.get("serviceName") ?? workload.name] as const] : []),
  ];
}

function ofStack(subject: Noun, property: string): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} has a \`${property}\`, which its stack gives it by its name: another would replace what runs.`,
    help: `Remove \`${property}\`. It is for apps with \`emits: "task-definitions"\`, whose services others have made.`,
  };
}

function noName(subject: Noun, property: string, name: string): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} has the \`${property}\` ${shown(name)}; ECS takes letters, digits, "-" and "_", 255 at most.`,
    help: `Set \`${property}\` to the name that it has in ECS.`,
  };
}

function twice(subject: Noun, property: string, name: string, first: Noun): PlanFinding {
  const what = property === "family" ? "family of task definitions" : "ECS service";
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} and ${first.words} are one ${what}, ${shown(name)}: each deployment would replace the other's.`,
    help: `Give one of them another \`${property}\`.`,
  };
}
