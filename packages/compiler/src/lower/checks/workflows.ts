import { listed, nearest, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { propertyName, sourceOf } from "../nouns/noun.ts";
import type { WorkflowsPlan } from "../plan/plan-workflows.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const SOURCE = {
  url: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
  checked: "2026-11-29",
} as const;

export const workflowEnvironment = definePlanRule({
  code: "config/workflow-environment",
  severity: "error",
  on: "app",
  summary: "Workflows are of environments that the app has, each with a role, and of one workflow each.",
  source: SOURCE,
  check(app, report) {
    const seen = new Set<string>();
    for (const workflows of app.workflows) {
      for (const { path, name } of namedIn(workflows)) {
        if (!app.environmentNames.includes(name)) report(unknownEnvironment(app, workflows, path, name));
      }
      for (const name of environmentsOf(workflows)) {
        if (lacksRole(app, workflows, name)) report(noRole(workflows, name));
        if (seen.has(name)) report(twice(workflows, name));
        seen.add(name);
      }
    }
  },
});

export const workflowPromotion = definePlanRule({
  code: "config/workflow-promotion",
  severity: "error",
  on: "app",
  summary: "An environment takes the images of another one that has a workflow, or a role.",
  check(app, report) {
    for (const workflows of app.workflows) {
      for (const [to, from] of Object.entries(workflows.props.promote ?? {})) {
        if (from === undefined || !app.environmentNames.includes(from)) continue;
        if (from === to) report(ofItself(workflows, to));
        else if (lacksRole(app, workflows, from)) report(noRole(workflows, from, ["promote", to]));
      }
    }
  },
});

export const workflowText = definePlanRule({
  code: "config/workflow-text",
  severity: "error",
  on: "app",
  summary: "What a workflow is given is text of one line without expressions of GitHub, roles are ARNs.",
  source: SOURCE,
  check(app, report) {
    for (const workflows of app.workflows) {
      for (const { path, text } of textsIn(workflows.props, [])) {
        if (/\$\{\{|\p{Cc}/u.test(text)) report(noText(workflows, path, text));
        else if (path[0] === "role" && !/^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(text))
          report(noArn(workflows, path, text));
      }
    }
  },
});

/** A role that was written and could not be used has its finding. */
function lacksRole({ leftOut }: AppPlan, { subject, props }: WorkflowsPlan, name: string): boolean {
  return props.role?.[name] === undefined && !leftOut.hasLeftOut(subject, ["role"]);
}

/** Every environment that the workflows name, and where. */
function namedIn({ props: { role = {}, on = {}, promote = {} } }: WorkflowsPlan) {
  const keys = Object.entries({ role, on, promote }).flatMap(([property, map]) =>
    Object.keys(map).map((name) => ({ path: [property, name], name })),
  );
  const sources = Object.entries(promote).flatMap(([to, name]) =>
    name === undefined ? [] : [{ path: ["promote", to], name }],
  );
  return [...keys, ...sources];
}

function environmentsOf({ props: { on = {} } }: WorkflowsPlan): readonly string[] {
  return Object.keys(on);
}

interface PlacedText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

function textsIn(value: unknown, path: PlacedText["path"]): readonly PlacedText[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, isList ? Number(key) : key]));
}

function unknownEnvironment(
  { environmentNames }: AppPlan,
  { subject }: WorkflowsPlan,
  path: PlacedText["path"],
  name: string,
): PlanFinding {
  const near = nearest(name, environmentNames);
  return {
    source: sourceOf(subject, path),
    message: `The workflows name environment ${shown(name)} at ${propertyName(path)}, which the app does not have.`,
    help: near === undefined ? `It has ${listed(environmentNames, "and")}.` : `Did you mean ${shown(near)}?`,
  };
}

function noRole({ subject }: WorkflowsPlan, name: string, path: PlacedText["path"] = ["on", name]): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `The workflows need a role in environment ${shown(name)} and have none.`,
    help: `Add it to \`role\`: { ${name}: "arn:aws:iam::123456789012:role/deploy" }.`,
  };
}

function twice({ subject }: WorkflowsPlan, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["on", name]),
    message: `Environment ${shown(name)} has two workflows, which would be one file.`,
    help: "Remove one of them; `branch` and `tag` may stand beside each other.",
  };
}

function ofItself({ subject }: WorkflowsPlan, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["promote", name]),
    message: `Environment ${shown(name)} takes its images of itself.`,
    help: "Name the environment that is deployed before it.",
  };
}

function noText({ subject }: WorkflowsPlan, path: PlacedText["path"], text: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `The workflows have ${shown(text)} at ${propertyName(path)}: text of several lines, or with an expression that GitHub would run.`,
    help: "Write plain text of one line.",
  };
}

function noArn({ subject }: WorkflowsPlan, path: PlacedText["path"], text: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `The workflows take the role ${shown(text)}, which is not the ARN of a role.`,
    help: 'Write it like "arn:aws:iam::123456789012:role/deploy".',
  };
}
