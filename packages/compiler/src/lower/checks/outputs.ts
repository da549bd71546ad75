import type { OutputReference } from "@ecs-dsl/dsl";
import { isTemplate, referenceOf } from "@ecs-dsl/dsl/inspect";
import { shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import type { OutputPlan } from "../plan/plan-outputs.ts";
import { isResource } from "../resources/kinds.ts";
import { isWorkload } from "../resources/workload-values.ts";
import { isParameterName } from "../resolve/outside.ts";
import { outputsIn, referencesIn } from "../resolve/references.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const outputAddress = definePlanRule({
  code: "config/output-address",
  severity: "error",
  on: "app",
  summary: "An address among the outputs is of a port that a service of the app has.",
  check(app, report) {
    for (const output of app.outputs) {
      for (const reference of referencesIn(referenceOf(output.value))) {
        if (reference.of === "output") continue;
        const service = app.workloads.find(({ name }) => name === reference.service);
        if (reference.existing !== undefined || service?.ports?.[reference.port] === undefined)
          report(noPort(app, output, reference.service, reference.port));
      }
    }
  },
});

export const outputName = definePlanRule({
  code: "config/output-name",
  severity: "error",
  on: "app",
  summary: "The name of an output has letters and digits, and no other output of its stack has it.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html",
    checked: "2026-11-29",
  },
  check(app, report) {
    for (const output of app.outputs) if (!/^[A-Za-z0-9]{1,255}$/.test(output.name)) report(otherName(app, output));
  },
});

export const outputParameter = definePlanRule({
  code: "config/output-parameter",
  severity: "error",
  on: "app",
  summary: "Parameters of outputs have names that Parameter Store takes, each another one.",
  source: {
    url: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html",
    checked: "2026-11-29",
  },
  check(app, report) {
    const seen = new Map<string, string>();
    for (const output of app.outputs) {
      const { parameter, name } = output;
      if (parameter === undefined) continue;
      const earlier = seen.get(parameter);
      if (earlier !== undefined) report(sameParameter(app, output, earlier));
      else if (!isParameterName(parameter)) report(noParameter(app, output, parameter));
      seen.set(parameter, name);
    }
  },
});

export const outputStack = definePlanRule({
  code: "config/output-stack",
  severity: "error",
  on: "app",
  summary: "The value of an output is of one stack, which is made here.",
  check(app, report) {
    for (const output of app.outputs) {
      const made = outputsIn(output.value).filter(({ resource }) => resource.source === "new" || isWorkload(resource));
      const given = made.find(({ resource }) => isTemplate(resource.props));
      if (given !== undefined) report(ofTemplate(app, output, given));
      else if (new Set(made.map(stackOf)).size > 1) report(ofSeveral(app, output));
    }
  },
});

/** What tells the stack that has the value: everything but workloads and nouns with a stack of their own is in the platform. */
function stackOf({ resource }: OutputReference): string {
  return isWorkload(resource) || isResource(resource) ? `${resource.kind} ${resource.name}` : "platform";
}

function noPort({ subject }: AppPlan, { name, path }: OutputPlan, service: string, port: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `Output ${shown(name)} is the address of port ${shown(port)} of service ${shown(service)}, which the app does not have.`,
    help: "Add the service to `workloads` and the port to its `ports`, or remove the output.",
  };
}

function otherName({ subject }: AppPlan, { name }: OutputPlan): PlanFinding {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const meant = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return {
    source: sourceOf(subject, ["outputs", name]),
    message: `Output ${shown(name)} has a name that CloudFormation does not take: it takes letters and digits.`,
    help: `Call it \`${meant === "" ? "ApiUrl" : meant}\`.`,
  };
}

function noParameter({ subject }: AppPlan, { name }: OutputPlan, parameter: string): PlanFinding {
  return {
    source: sourceOf(subject, ["outputs", name, "parameter"]),
    message: `Output ${shown(name)} has the parameter ${shown(parameter)}; Parameter Store takes a path of letters, digits, \`.\`, \`-\` and \`_\` from a slash on, which begins with neither \`aws\` nor \`ssm\`.`,
    help: 'Name it like "/shop/table".',
  };
}

function sameParameter({ subject }: AppPlan, { name, parameter = "" }: OutputPlan, earlier: string): PlanFinding {
  return {
    source: sourceOf(subject, ["outputs", name, "parameter"]),
    message: `Outputs ${shown(earlier)} and ${shown(name)} have the same parameter, ${shown(parameter)}.`,
    help: "Give each a parameter of its own.",
  };
}

function ofTemplate({ subject }: AppPlan, { name, path }: OutputPlan, { resource }: OutputReference): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `Output ${shown(name)} is of stack ${shown(resource.name)}, whose template is deployed as it is.`,
    help: "Remove it: the template has the output already.",
  };
}

function ofSeveral({ subject }: AppPlan, { name, path }: OutputPlan): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `Output ${shown(name)} has values of several stacks in it; an output is of one.`,
    help: "Make an output of each value.",
  };
}
