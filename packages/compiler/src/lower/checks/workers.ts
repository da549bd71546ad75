import { FARGATE_STOP_TIMEOUT_SECONDS } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { arnOf } from "../resolve/template-text.ts";
import { outputsIn } from "../resolve/references.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** Seconds that a queue has unless it says otherwise. */
const VISIBILITY_TIMEOUT = 30;

export const queueVisibility = definePlanRule({
  code: "config/queue-visibility",
  severity: "warning",
  on: "container",
  summary: "A message stays hidden at least for as long as a task that has it may take to stop.",
  source: {
    url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
    checked: "2026-11-28",
  },
  check(container, report, app) {
    for (const queue of receivedBy(container, app)) {
      const { visibilityTimeout = VISIBILITY_TIMEOUT } = queue.props;
      const { stopTimeout = FARGATE_STOP_TIMEOUT_SECONDS.default } = container.props;
      const isKnown =
        !isLeftOut(queue.subject, "visibilityTimeout", app) && !isLeftOut(container.subject, "stopTimeout", app);
      if (isKnown && visibilityTimeout < stopTimeout)
        report(shownTooEarly(container, queue, visibilityTimeout, stopTimeout));
    }
  },
});

export const workerInsights = definePlanRule({
  code: "config/worker-insights",
  severity: "warning",
  on: "worker",
  summary: "The cluster of a worker whose scaling follows its queue has Container Insights.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { scaling } }, report, { cluster }) {
    if (scaling !== undefined && cluster.props.containerInsights === "disabled")
      report(uncounted(subject, cluster.subject));
  },
});

export const workerMetric = definePlanRule({
  code: "config/worker-metric",
  severity: "warning",
  on: "worker",
  summary: "The queue that the scaling of a worker follows is of the worker's own account and region.",
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { queue, scaling } }, report, { environment }) {
    if (scaling === undefined || queue?.source !== "existing") return;
    const { region, account } = arnOf(queue.name) ?? {};
    if (isOther(region, environment.region)) report(unread(subject, queue.name, "region"));
    else if (isOther(account, environment.account)) report(unread(subject, queue.name, "account"));
  },
});

/** False where one of the two is not known. */
function isOther(given: string | undefined, own: string | undefined): boolean {
  return given !== undefined && own !== undefined && given !== own;
}

type QueuePlan = AppPlan["resources"][number] & { readonly kind: "queue" };

/** The queues of the app whose messages the container receives. */
function receivedBy({ props }: WorkloadPlan | SidecarPlan, { resources }: AppPlan): readonly QueuePlan[] {
  const received = Object.values(props.environment ?? {})
    .flatMap(outputsIn)
    .filter(({ access, resource }) => access === "receive" && resource.kind === "queue" && resource.source === "new")
    .map(({ resource }) => resource.name);
  return resources.filter(isQueue).filter(({ name }) => received.includes(name));
}

function isQueue(plan: AppPlan["resources"][number]): plan is QueuePlan {
  return plan.kind === "queue";
}

function isLeftOut(subject: Noun, property: string, { leftOut }: AppPlan): boolean {
  return leftOut.isLeftOut(subject, [property]);
}

function shownTooEarly(
  { subject, props }: WorkloadPlan | SidecarPlan,
  queue: QueuePlan,
  visibilityTimeout: number,
  stopTimeout: number,
): PlanFinding {
  const isWritten = queue.props.visibilityTimeout !== undefined || props.stopTimeout === undefined;
  return {
    source: isWritten ? sourceOf(queue.subject, ["visibilityTimeout"]) : sourceOf(subject, ["stopTimeout"]),
    message: `${capitalized(queue.subject.words)} hides a message for ${visibilityTimeout} s, and ${subject.words} may work on for ${stopTimeout} s after it is told to stop: another task then gets the same message.`,
    help: `Set \`visibilityTimeout\` of ${queue.subject.words} to ${stopTimeout} or more: to the time that one message takes.`,
  };
}

function uncounted(subject: Noun, cluster: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["scaling"]),
    message: `The scaling of ${subject.words} divides the messages by the running tasks, which only Container Insights counts; ${cluster.words} has none.`,
    help: 'Set `containerInsights` of the cluster to "enabled" or "enhanced".',
  };
}

function unread(subject: Noun, queue: string, other: "account" | "region"): PlanFinding {
  return {
    source: sourceOf(subject, ["scaling"]),
    message: `The scaling of ${subject.words} follows the messages of ${shown(queue)}, a queue of another ${other}; scaling reads the metrics of its own account and region alone.`,
    help: "Set `desiredCount` instead of `scaling`, or run the worker where the queue is.",
  };
}
