import { type AppGraph, type GraphNode, NODE_KINDS } from "../../model/graph.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import type { NetworkLoadBalancerPlan } from "../plan/network-load-balancer-plan.ts";
import { namesInDns } from "../platform/load-balancer/network-load-balancer.ts";
import type { LoadBalancerPlan } from "../plan/plan.ts";
import type { AnyResourcePlan } from "../resources/kinds.ts";
import type { QueuePlan } from "../resources/queue/plan.ts";
import type { StackPlan } from "../resources/stack/plan.ts";
import { distributionNodes } from "./distributions.ts";
import { domainsOf } from "../resolve/domain-names.ts";
import { byCodeUnit } from "../resolve/names.ts";
import type { AnyWorkloadPlan } from "../workloads/kinds.ts";
import { keyOf } from "./keys.ts";

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** What edges call the queue beside a noun, for what nobody can work off. */
export function deadLettersOf(noun: Named): string {
  return keyOf({ kind: "dead-letters", name: keyOf(noun) });
}

/** Everything of the environment that has a node. */
export function nodesOf(plan: AppPlan): AppGraph["nodes"] {
  const {
    distributions,
    loadBalancers,
    existingLoadBalancers,
    networkLoadBalancers,
    workloads,
    resources,
    existingServices,
  } = plan;
  const all = [
    ...distributions.flatMap(distributionNodes),
    ...[...loadBalancers, ...existingLoadBalancers].map(loadBalancer),
    ...networkLoadBalancers.map(networkLoadBalancer),
    ...existingServices.map(existingService),
    ...workloads.flatMap(workload),
    ...resources.flatMap(resource),
  ];
  const byKey = new Map(all.map((node) => [node.key, node]));
  return Array.from(byKey.values()).toSorted(
    (left, right) => NODE_KINDS.indexOf(left.kind) - NODE_KINDS.indexOf(right.kind) || byCodeUnit(left.key, right.key),
  );
}

/** True for `{ maxReceiveCount: 5 }`, which names no queue. */
export function hasOwnDeadLetters(deadLetter: { readonly queue?: unknown } | undefined): boolean {
  return deadLetter !== undefined && deadLetter.queue === undefined;
}

function loadBalancer(plan: LoadBalancerPlan): GraphNode {
  const { name, props, existing } = plan;
  const kind = "load-balancer";
  const reach = existing !== undefined ? "existing" : props.internal === true ? "internal" : "public";
  const words = `${reach} load balancer`;
  return { key: keyOf({ kind, name }), kind, name, words, details: domainsOf(plan).map((domain) => domain.name) };
}

function networkLoadBalancer(plan: NetworkLoadBalancerPlan): GraphNode {
  const { name } = plan;
  const kind = "network-load-balancer";
  const node = { key: keyOf({ kind, name }), kind, name } as const;
  if (plan.source === "existing") return { ...node, words: "existing network load balancer", details: [] };
  const words = `${plan.props.internal === true ? "internal" : "public"} network load balancer`;
  return { ...node, words, details: namesInDns(plan) };
}

function workload(plan: AnyWorkloadPlan): readonly GraphNode[] {
  const { kind, name } = plan;
  const node = { key: keyOf(plan), kind, name, words: wordsOf(kind), details: startsOf(plan) };
  const isTried = plan.kind === "scheduled-task" && hasOwnDeadLetters(plan.props.deadLetter);
  return isTried ? [node, deadLetters(plan)] : [node];
}

function existingService({ name }: Pick<Named, "name">): GraphNode {
  const kind = "service";
  return { key: keyOf({ kind, name }), kind, name, words: "existing service", details: [] };
}

function resource(plan: AnyResourcePlan): readonly GraphNode[] {
  const { kind, name, source } = plan;
  const node = { key: keyOf(plan), kind, details: plan.kind === "stack" ? contentsOf(plan) : [] };
  if (source === "existing") return [{ ...node, name: lastPart(name), words: `existing ${wordsOf(kind)}` }];
  const made = { ...node, name, words: plan.kind === "queue" ? queueWords(plan) : wordsOf(kind) };
  return plan.kind === "queue" && hasOwnDeadLetters(plan.props.deadLetter) ? [made, deadLetters(plan)] : [made];
}

function deadLetters(noun: Named): GraphNode {
  const words = `dead letters of ${wordsOf(noun.kind)}`;
  return { key: deadLettersOf(noun), kind: "dead-letters", name: noun.name, words, details: [] };
}

function queueWords({ props: { fifo = false } }: QueuePlan): string {
  return fifo ? "FIFO queue" : "queue";
}

function wordsOf(kind: string): string {
  return kind.replaceAll("-", " ");
}

/** Of an ARN the name of what it names. */
function lastPart(arn: string): string {
  return arn.split(":").at(-1) ?? arn;
}

/** What starts its tasks, where no service keeps them running. */
function startsOf(plan: AnyWorkloadPlan): readonly string[] {
  if (plan.kind === "scheduled-task") {
    const { schedule, timeZone } = plan.props;
    return schedule === undefined ? [] : [timeZone === undefined ? schedule : `${schedule} ${timeZone}`];
  }
  if (plan.kind !== "task" || plan.props.on === undefined) return [];
  const { source = [], "detail-type": types = [] } = plan.props.on;
  const words = [...source, ...types].filter((value) => typeof value === "string");
  return [`on ${words.length === 0 ? "an event" : words.join(" ")}`];
}

/** The services of AWS whose resources it has, or the template that it is. */
function contentsOf({ resources, template }: StackPlan): readonly string[] {
  if (template?.path !== undefined) return [template.path];
  const services = resources.map(({ type }) => type.split("::")[1] ?? type);
  return services.length === 0 ? [] : [Array.from(new Set(services)).toSorted(byCodeUnit).join(", ")];
}
