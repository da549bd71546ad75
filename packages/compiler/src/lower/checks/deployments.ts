import { CLOUDFORMATION_MINUTES } from "@ecs-dsl/validators/facts";
import { capitalized, counted } from "@ecs-dsl/validators/words";
import type { ShiftPlan } from "../plan/deployment-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import type { RoutePlan } from "../plan/plan.ts";
import { hasWaitOutOfRange, pauseMinutes, shiftMinutes } from "../resolve/shift-time.ts";
import { isDaemon, shiftOf } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const deploymentTime = definePlanRule({
  code: "config/deployment-time",
  severity: "error",
  on: "ecsService",
  summary: "Traffic is shifted and baked within the 33 hours that CloudFormation waits for it.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-canaryconfiguration.html",
    checked: "2026-11-25",
  },
  check(plan, report) {
    const shift = shiftOf(plan);
    if (shift === undefined || hasWaitOutOfRange(shift)) return;
    if (shiftMinutes(shift) > CLOUDFORMATION_MINUTES.bake) report(tooLong(shift));
  },
});

export const pauseTime = definePlanRule({
  code: "config/pause-time",
  severity: "warning",
  on: "ecsService",
  summary:
    "A deployment is through within the 36 hours after which CloudFormation gives it up, however late a pause is answered.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html",
    checked: "2026-11-25",
  },
  check(plan, report) {
    const shift = shiftOf(plan);
    if (shift === undefined || shiftMinutes(shift) > CLOUDFORMATION_MINUTES.bake) return;
    const pauses = pauseMinutes(shift);
    if (pauses > 0 && pauses + shiftMinutes(shift) > CLOUDFORMATION_MINUTES.operation) report(longPause(shift, pauses));
  },
});

export const hookTwice = definePlanRule({
  code: "config/hook-twice",
  severity: "error",
  on: "ecsService",
  summary: "A lifecycle hook asks a person or a function, not both.",
  check(plan, report) {
    const shift = shiftOf(plan);
    shift?.props.lifecycleHooks?.forEach(({ pause, lambda }, index) => {
      if (pause !== undefined && lambda !== undefined) report(twoOfOne(shift, index));
    });
  },
});

export const daemonRolls = definePlanRule({
  code: "config/daemon-deployment",
  severity: "error",
  on: "ecsService",
  summary: "The tasks of a daemon are replaced by a rolling update.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-blue-green.html",
    checked: "2026-11-25",
  },
  check(plan, report) {
    const shift = shiftOf(plan);
    if (shift !== undefined && isDaemon(plan)) report(besideItself(shift, plan.subject.words));
  },
});

export const testTraffic = definePlanRule({
  code: "config/test-traffic",
  severity: "warning",
  on: "workload",
  summary: "Test traffic is for deployments that shift the traffic.",
  check(plan, report) {
    if (shiftOf(plan) !== undefined) return;
    for (const route of plan.routes) if (route.test !== undefined) report(noNewTasks(route, plan.subject.words));
  },
});

function tooLong(shift: ShiftPlan): PlanFinding {
  const { subject } = shift;
  const minutes = shiftMinutes(shift);
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} waits ${counted(minutes, "minute")} while it shifts the traffic and bakes; CloudFormation waits ${CLOUDFORMATION_MINUTES.bake} minutes, which are 33 hours, at most.`,
    help: `Lower its times by ${counted(minutes - CLOUDFORMATION_MINUTES.bake, "minute")}.`,
  };
}

function longPause(shift: ShiftPlan, pauses: number): PlanFinding {
  const { subject } = shift;
  const left = CLOUDFORMATION_MINUTES.operation - shiftMinutes(shift);
  return {
    source: sourceOf(subject, ["lifecycleHooks"]),
    message: `The pauses of ${subject.words} last ${counted(pauses, "minute")} where nobody answers; CloudFormation gives a deployment up after 36 hours, of which ${counted(left, "minute")} are left for them.`,
    help: `Set \`timeoutInMinutes\` of the pauses to ${left} or less, together.`,
  };
}

function twoOfOne({ subject }: ShiftPlan, index: number): PlanFinding {
  return {
    source: sourceOf(subject, ["lifecycleHooks", index, "lambda"]),
    message: `A lifecycle hook of ${subject.words} has a pause and a function; ECS asks one of them.`,
    help: "Make two hooks of it.",
  };
}

function besideItself({ subject }: ShiftPlan, words: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(words)} has one task on each instance, so new tasks cannot run beside the old ones, as ${subject.words} asks for.`,
    help: "Set `deployment` to `rolling()`, or remove it.",
  };
}

function noNewTasks({ subject }: RoutePlan, words: string): PlanFinding {
  return {
    source: sourceOf(subject, ["test"]),
    message: `${capitalized(subject.words)} has test traffic, and ${words} is deployed by a rolling update, which sends requests to each new task as soon as it is healthy.`,
    help: "Set `deployment` of the service to `blueGreen()`, or remove `test`.",
  };
}
