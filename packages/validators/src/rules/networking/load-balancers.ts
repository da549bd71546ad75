import type { Rule, Subjects } from "../../rule.ts";
import { property, say, title } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared, ended } from "../declaration.ts";
import { combined } from "../declared.ts";
import { isFargateService } from "../launch.ts";
import { isRecord, valueAt } from "../place.ts";
import { ecsApi } from "../source.ts";

const EXCLUSIVE = {
  code: "networking/lb-exclusive",
  on: "service",
  summary: "A service has target groups, or one Classic Load Balancer.",
  source: ecsApi("API_LoadBalancer.html"),
} as const;

/** How a service names its load balancers, sorted by code. */
export const LOAD_BALANCERS: readonly Rule[] = [
  declared(
    {
      code: "networking/classic-lb",
      on: "service",
      at: "loadBalancers[].loadBalancerName",
      summary: "A service has no Classic Load Balancer, least of all with network interfaces of its tasks.",
      source: ecsApi("API_LoadBalancer.html"),
      says: "{it} has the Classic Load Balancer {value}",
    },
    (name) => (isText(name) ? name : undefined),
    ({ value, at, opening, subject }) => ({
      at,
      ...ofClassic(opening(shown(value)), subject),
      help: say`Name a target group of an Application or Network Load Balancer by ${property([...at.slice(0, -1), "targetGroupArn"])}.`,
    }),
  ),

  combined(
    declared(
      {
        ...EXCLUSIVE,
        at: "loadBalancers[]",
        says: "load balancer {item} of {it} names a target group and a Classic Load Balancer",
      },
      (entry) => (isOfGroup(entry) && isClassic(entry) ? true : undefined),
      ({ at, opening }) => ({
        at: [...at, "loadBalancerName"],
        message: ended(opening(""), { answer: "loadBalancerName and targetGroupArn cannot both be specified" }),
        help: say`Remove ${property([...at, "loadBalancerName"])} or ${property([...at, "targetGroupArn"])}.`,
      }),
    ),
    declared(
      { ...EXCLUSIVE, at: "loadBalancers[]", says: "load balancer {item} of {it} names no target group" },
      (entry) => (namesNothing(entry) ? true : undefined),
      ({ at, opening }) => ({
        at,
        severity: "warning",
        message: say`${opening("")}; ECS asks for one.`,
        help: say`Set ${property([...at, "targetGroupArn"])}.`,
      }),
    ),
    declared(
      { ...EXCLUSIVE, at: "loadBalancers", says: "{it} has target groups and Classic Load Balancers" },
      (list) => (Array.isArray(list) && isMixed(list) ? true : undefined),
      ({ at, opening }) => ({
        at,
        message: say`${opening("")}; ECS takes all of one kind.`,
        help: say`Name a target group by ${property(["loadBalancers", 0, "targetGroupArn"])} in each of them.`,
      }),
    ),
  ),

  declared(
    {
      code: "networking/service-role-awsvpc",
      on: "service",
      at: "role",
      summary:
        "A service names a role for its one load balancer, where it needs none of what ECS does with a role of its own.",
      source: ecsApi("API_CreateService.html"),
      says: "{it} names a role {value}",
    },
    (role, service) => (isText(role) && !role.includes(LINKED_ROLE) ? reasonAgainst(service) : undefined),
    ({ value: { words, answer, isAbsence }, at, opening }) => ({
      at,
      isAbsence,
      message: ended(opening(words), { answer }),
      help: say`Remove ${property(at)}; ECS then uses the role that it has of its own.`,
      fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
    }),
  ),
];

type Service = Subjects["service"];

function ofClassic(opening: ReturnType<typeof say> | string, service: Service) {
  if (isFargateService(service)) return { message: ended(opening, { answer: ON_FARGATE }) };
  if (hasInterfaces(service))
    return { message: say`${opening}; it cannot reach tasks with network interfaces of their own.` };
  return {
    severity: "warning",
    message: say`${opening}; it knows one port of an instance, so that no two tasks share one.`,
  } as const;
}

const ON_FARGATE = "Classic Load Balancers are not supported with Fargate";

/** The role that ECS has of its own may be named by whoever means it. */
const LINKED_ROLE = "AWSServiceRoleForECS";

const NEEDS_LINKED = "You cannot specify an IAM role for services that require a service linked role";
const NEEDS_BALANCER = "IAM roles are only valid for services configured to use load balancers";

interface Reason {
  readonly words: string;
  readonly answer: string;
  readonly isAbsence: boolean;
}

function reasonAgainst(service: unknown): Reason | undefined {
  const linked = wordsOfLinked(service);
  if (linked !== undefined) return { words: linked, answer: NEEDS_LINKED, isAbsence: false };
  const balancers = valueAt(service, ["loadBalancers"]);
  const hasNone = balancers === undefined || (Array.isArray(balancers) && balancers.length === 0);
  return hasNone ? { words: "and has no load balancer", answer: NEEDS_BALANCER, isAbsence: true } : undefined;
}

function wordsOfLinked(service: unknown): string | undefined {
  if (hasInterfaces(service)) return "and has tasks with network interfaces of their own";
  if (knownIn(service, "loadBalancers") > 1) return `and has ${knownIn(service, "loadBalancers")} load balancers`;
  if (knownIn(service, "serviceRegistries") > 0) return "and is found by a service registry";
  const isExternal = valueAt(service, ["deploymentController", "type"]) === "EXTERNAL";
  return isExternal ? "and has an external deployment controller" : undefined;
}

function hasInterfaces(service: unknown): boolean {
  return isRecord(valueAt(service, ["networkConfiguration", "awsvpcConfiguration"]));
}

/** An entry that cannot be read may come to nothing. */
function knownIn(service: unknown, property: string): number {
  const list = valueAt(service, [property]);
  return Array.isArray(list) ? list.filter(isRecord).length : 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isOfGroup(entry: unknown): boolean {
  return isText(valueAt(entry, ["targetGroupArn"]));
}

function isClassic(entry: unknown): boolean {
  return isText(valueAt(entry, ["loadBalancerName"]));
}

function namesNothing(entry: unknown): boolean {
  return isRecord(entry) && entry["targetGroupArn"] === undefined && entry["loadBalancerName"] === undefined;
}

function isOfGroupAlone(entry: unknown): boolean {
  return isOfGroup(entry) && valueAt(entry, ["loadBalancerName"]) === undefined;
}

function isClassicAlone(entry: unknown): boolean {
  return isClassic(entry) && valueAt(entry, ["targetGroupArn"]) === undefined;
}

function isMixed(list: readonly unknown[]): boolean {
  return list.some(isOfGroupAlone) && list.some(isClassicAlone);
}
