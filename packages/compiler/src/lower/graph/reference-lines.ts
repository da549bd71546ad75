import type { OutputReference } from "@ecs-dsl/dsl";
import type { AnyResourcePlan } from "../resources/kinds.ts";
import type { QueuePlan, SubscriptionPlan } from "../resources/queue/plan.ts";
import { type PlacedReference, referencesOfResource, referencesOfWorkload } from "../resolve/placed-references.ts";
import type { AnyWorkloadPlan } from "../workloads/kinds.ts";
import type { Line } from "./edges.ts";
import { keyOf } from "./keys.ts";
import { deadLettersOf, hasOwnDeadLetters } from "./nodes.ts";

/** Who sends, who receives, and who takes other values: what follows from the references of a workload. */
export function valueLines(workload: AnyWorkloadPlan): readonly Line[] {
  const taker = keyOf(workload);
  const placed = referencesOfWorkload(workload).filter(({ path: [first] }) => !TOLD.has(first));
  return placed.map((one) => {
    const message = isUse(one) ? messageLine(taker, one.reference) : undefined;
    return message ?? valueLine(taker, one.reference);
  });
}

/** Properties whose topics have edges of their own. */
const TOLD: ReadonlySet<unknown> = new Set(["onFailure", "alarms"]);

/** In permissions a value stands for its noun, and says nothing of what is done with it. */
function isUse({ path: [first] }: PlacedReference): boolean {
  return first !== "permissions";
}

function messageLine(taker: string, { resource, access }: OutputReference): Line | undefined {
  const noun = keyOf(resource);
  if (access === "receive") return { kind: "message", from: noun, to: taker, label: "receives" };
  if (access === "send") return { kind: "message", from: taker, to: noun, label: "sends" };
  return access === "publish" ? { kind: "message", from: taker, to: noun, label: "publishes" } : undefined;
}

const OUTPUT_WORDS: Readonly<Record<string, string>> = {
  arn: "ARN",
  url: "URL",
  securityGroup: "security group",
  taskDefinition: "task definition",
};

function valueLine(taker: string, { resource, output, at }: OutputReference): Line {
  return { kind: "value", from: taker, to: keyOf(resource), label: at?.[0] ?? OUTPUT_WORDS[output] ?? output };
}

/** What a noun with a stack of its own takes of others, and where its messages come from and go to. */
export function resourceLines(plan: AnyResourcePlan): readonly Line[] {
  const values = referencesOfResource(plan).map(({ reference }) => valueLine(keyOf(plan), reference));
  return plan.kind === "queue" ? [...plan.subscriptions.map(subscribed), ...undelivered(plan), ...values] : values;

  function subscribed({ topic, props }: SubscriptionPlan): Line {
    return { kind: "message", from: keyOf(topic), to: keyOf(plan), label: filterText(props) };
  }
}

function filterText({ filterPolicy = {} }: SubscriptionPlan["props"]): string | undefined {
  const keys = Object.keys(filterPolicy);
  return keys.length === 0 ? undefined : `filter on ${keys.join(" and ")}`;
}

function undelivered(plan: QueuePlan): readonly Line[] {
  const { deadLetter } = plan.props;
  if (deadLetter === undefined) return [];
  const { maxReceiveCount: count } = deadLetter;
  return [deadLetterLine(plan, deadLetter, count === 1 ? "after 1 receive" : `after ${count} receives`)];
}

/** Where it goes that a task could not be started. */
export function unstartedLines(plan: AnyWorkloadPlan): readonly Line[] {
  if (plan.kind !== "scheduled-task" || plan.props.deadLetter === undefined) return [];
  return [deadLetterLine(plan, plan.props.deadLetter, "not started")];
}

type Named = Parameters<typeof keyOf>[0];

function deadLetterLine(plan: Named, deadLetter: { readonly queue?: Named }, label: string): Line {
  const { queue } = deadLetter;
  const to = queue === undefined || hasOwnDeadLetters(deadLetter) ? deadLettersOf(plan) : keyOf(queue);
  return { kind: "dead-letter", from: keyOf(plan), to, label };
}
