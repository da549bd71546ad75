import { capitalized, shown } from "@ecs-dsl/validators/words";
import { emptyPath, isJsonPath } from "../events/json-path.ts";
import { type PatternProblem, patternProblems } from "../events/pattern.ts";
import { sourceOf } from "../nouns/noun.ts";
import { inputTransformer } from "../workloads/task/input-transformer.ts";
import type { TaskPlan } from "../workloads/task/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Source of the limits: `EventPattern`, `TransformerPaths` and `TransformerInput` of EventBridge's API. */
const PATTERN_LENGTH = 4096;
const INPUTS = 100;
const TEMPLATE_LENGTH = 8192;

export const eventPattern = definePlanRule({
  code: "config/event-pattern",
  severity: "error",
  on: "task",
  summary: "The events that start a task are given by a pattern that EventBridge takes.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html",
    checked: "2026-11-28",
  },
  check(task, report, { leftOut }) {
    const { on } = task.props;
    if (on === undefined || leftOut.hasLeftOut(task.subject, ["on"])) return;
    for (const problem of patternProblems(on)) report(malformed(task, problem));
    const { length } = JSON.stringify(on);
    if (length > PATTERN_LENGTH) report(longPattern(task, length));
  },
});

export const eventInput = definePlanRule({
  code: "config/event-input",
  severity: "error",
  on: "task",
  summary: "Variables that come from an event are given by paths that EventBridge takes, beside `on`.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html",
    checked: "2026-11-28",
  },
  check(task, report, { leftOut }) {
    const inputs = inputsOf(task);
    if (inputs.length === 0) return;
    if (task.props.on === undefined && !leftOut.isLeftOut(task.subject, ["on"])) report(withoutEvents(task));
    for (const [name, path] of inputs) {
      if (!isJsonPath(path)) report(otherPath(task, name, path));
      if (task.props.secrets?.[name] !== undefined) report(secretToo(task, name));
    }
    const { length = 0 } = inputTransformer(task)?.InputTemplate ?? {};
    if (inputs.length > INPUTS) report(tooMany(task, inputs.length));
    else if (length > TEMPLATE_LENGTH) report(longNames(task, length));
  },
});

export const eventInputPath = definePlanRule({
  code: "config/event-input-path",
  severity: "warning",
  on: "task",
  summary: "The path of a variable leads to text that events have.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html",
    checked: "2026-11-28",
  },
  check(task, report) {
    if (task.props.on === undefined) return;
    for (const [name, path] of inputsOf(task))
      if (isJsonPath(path) && emptyPath(path) !== undefined) report(noText(task, name, path));
  },
});

function inputsOf({ props: { input = {} } }: TaskPlan): readonly (readonly [name: string, path: string])[] {
  return Object.entries(input).filter((entry): entry is [string, `$${string}`] => entry[1] !== undefined);
}

function malformed({ subject }: TaskPlan, { at, words, help }: PatternProblem): PlanFinding {
  const place =
    at.length === 0 ? "The pattern" : `${shown(at.filter((step) => typeof step === "string").at(-1))} in the pattern`;
  return {
    source: sourceOf(subject, ["on", ...at]),
    message: `${place} of the events that start ${subject.words} ${words}.`,
    help,
  };
}

function longPattern({ subject }: TaskPlan, length: number): PlanFinding {
  return {
    source: sourceOf(subject, ["on"]),
    message: `The pattern of the events that start ${subject.words} has ${length} characters; EventBridge takes ${PATTERN_LENGTH}.`,
    help: "Compare by prefixes instead of by each value.",
  };
}

function withoutEvents({ subject }: TaskPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["input"]),
    message: `${capitalized(subject.words)} takes variables from events, and no event starts it.`,
    help: 'Add `on: { source: ["aws.s3"] }`, or remove `input`.',
  };
}

function otherPath({ subject }: TaskPlan, name: string, path: string): PlanFinding {
  return {
    source: sourceOf(subject, ["input", name]),
    message: `Variable ${shown(name)} of ${subject.words} has the path ${shown(path)}, which EventBridge does not take: names after dots, up to 256 characters.`,
    help: `Write it like \`${JSON.stringify(name)}: "$.detail.object.key"\`.`,
  };
}

function secretToo({ subject }: TaskPlan, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["input", name]),
    message: `Variable ${shown(name)} of ${subject.words} comes from the event and from a secret; ECS takes one of the two.`,
    help: `Remove ${shown(name)} from \`input\` or from \`secrets\`.`,
  };
}

function tooMany({ subject }: TaskPlan, count: number): PlanFinding {
  return {
    source: sourceOf(subject, ["input"]),
    message: `${capitalized(subject.words)} takes ${count} variables from events; EventBridge takes ${INPUTS}.`,
    help: `Remove ${count - INPUTS} of them.`,
  };
}

function longNames({ subject }: TaskPlan, length: number): PlanFinding {
  return {
    source: sourceOf(subject, ["input"]),
    message: `The variables that ${subject.words} takes from events make overrides of ${length} characters; ECS takes ${TEMPLATE_LENGTH}.`,
    help: "Take fewer variables, or give them shorter names.",
  };
}

function noText({ subject }: TaskPlan, name: string, path: string): PlanFinding {
  const { words = "", meant } = emptyPath(path) ?? {};
  return {
    source: sourceOf(subject, ["input", name]),
    message: `Variable ${shown(name)} of ${subject.words} has the path ${shown(path)}, which ${words}.`,
    help: meant === undefined ? "Write a path that leads to one text." : `Did you mean ${shown(meant)}?`,
  };
}
