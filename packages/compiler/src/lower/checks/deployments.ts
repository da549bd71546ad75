import { CLOUDFORMATION_MINUTES, DEPLOYMENT } from "@ecs-dsl/validators/facts";
import { capitalized, counted } from "@ecs-dsl/validators/words";
import type { DeploymentPlan, ShiftPlan } from "../plan/deployment-plan.ts";
import { sourceOf } from "../plan/noun.ts";
import type { RoutePlan } from "../plan/plan.ts";
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
    if (shift !== undefined && waitsOf(shift) > CLOUDFORMATION_MINUTES.bake) report(tooLong(shift));
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
    if (shift === undefined || waitsOf(shift) > CLOUDFORMATION_MINUTES.bake) return;
    const pauses = pausesOf(shift);
    if (pauses > 0 && pauses + waitsOf(shift) > CLOUDFORMATION_MINUTES.operation) report(longPause(shift, pauses));
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

/** Minutes of baking, with what comes before that. */
function waitsOf({ strategy, props }: ShiftPlan): number {
  return (props.bakeTimeInMinutes ?? 10) + shiftMinutes({ strategy, props });
}

function shiftMinutes({ strategy, props }: Pick<DeploymentPlan, "strategy" | "props">): number {
  if (strategy === "CANARY") return numberOf(props, "canaryBakeTimeInMinutes", DEPLOYMENT.canaryBakeTimeInMinutes);
  if (strategy !== "LINEAR") return 0;
  const percent = Math.max(numberOf(props, "stepPercent", DEPLOYMENT.stepPercent), DEPLOYMENT.stepPercent.min);
  return Math.ceil(100 / percent) * numberOf(props, "stepBakeTimeInMinutes", DEPLOYMENT.stepBakeTimeInMinutes);
}

function numberOf(props: object, name: string, { default: usual }: { readonly default: number }): number {
  const given: unknown = Reflect.get(props, name);
  return typeof given === "number" ? given : usual;
}

/** Minutes that all pauses may take, one after the other. */
function pausesOf({ props: { lifecycleHooks = [] } }: ShiftPlan): number {
  return lifecycleHooks.reduce(
    (sum, { pause, lifecycleStages }) =>
      pause === undefined
        ? sum
        : sum + (pause.timeoutInMinutes ?? DEPLOYMENT.pauseInMinutes.default) * lifecycleStages.length,
    0,
  );
}

function tooLong(shift: ShiftPlan): PlanFinding {
  const { subject } = shift;
  const minutes = waitsOf(shift);
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} waits ${counted(minutes, "minute")} while it shifts the traffic and bakes; CloudFormation waits ${CLOUDFORMATION_MINUTES.bake} minutes, which are 33 hours, at most.`,
    help: `Lower its times by ${counted(minutes - CLOUDFORMATION_MINUTES.bake, "minute")}.`,
  };
}

function longPause({ subject, ...shift }: ShiftPlan, pauses: number): PlanFinding {
  const left = CLOUDFORMATION_MINUTES.operation - waitsOf({ subject, ...shift });
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
