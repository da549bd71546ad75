import type { Authentication } from "@ecs-dsl/dsl";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { type Noun, sourceOf } from "../../nouns/noun.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { isSecure } from "../../resolve/listeners.ts";
import type { PrioritizedRoute } from "../../resolve/prioritized-route.ts";
import { describedMatch } from "../../resolve/route-match.ts";
import { arnOf } from "../../resolve/template-text.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

const ABOUT = {
  code: "config/route-authentication",
  severity: "error",
  summary: "A route whose users log in is on HTTPS, keeps its rule, and says where the login is.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
    checked: "2026-11-30",
  },
} as const;

export const routeAuthentication = definePlanRule({
  ...ABOUT,
  on: "route",
  check({ route: { subject, props }, group }, report) {
    const { authenticate } = props;
    if (authenticate === undefined) return;
    const { oidc, cognito } = authenticate;
    if (oidc !== undefined && cognito !== undefined) report(both(subject));
    if (!isSecure(group.loadBalancer, props.listener)) report(inTheOpen(subject, group.loadBalancer));
    if (group.alternateId !== undefined) report(shifted(subject));
    for (const [name, value] of addressesOf(authenticate)) {
      if (typeof value === "string" && !isFullAddress(value)) report(noAddress(subject, name, value));
    }
    const pool = cognito?.userPool;
    if (typeof pool === "string" && !isUserPool(pool)) report(noPool(subject, pool));
  },
});

/** The rules of routes that share requests are of one mind, or the first one decides for all. */
export const sharedAuthentication = definePlanRule({
  ...ABOUT,
  on: "listener",
  check({ shares }, report) {
    for (const [first, ...others] of shares) {
      const other = others.find(({ route }) => loginOf(route) !== loginOf(first?.route));
      if (first !== undefined && other !== undefined) report(divided(first, other));
    }
  },
});

function loginOf(route: PrioritizedRoute["route"] | undefined): string | undefined {
  return JSON.stringify(route?.props.authenticate);
}

const ADDRESSES = ["issuer", "authorizationEndpoint", "tokenEndpoint", "userInfoEndpoint"] as const;

function addressesOf({ oidc }: Authentication): readonly (readonly [string, unknown])[] {
  return oidc === undefined ? [] : ADDRESSES.map((name) => [name, oidc[name]] as const);
}

function isFullAddress(text: string): boolean {
  return /^https:\/\/[^/\s]+/.test(text);
}

function isUserPool(text: string): boolean {
  const arn = arnOf(text);
  return arn?.service === "cognito-idp" && arn.resource.startsWith("userpool/");
}

function both(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["authenticate", "cognito"]),
    message: `${capitalized(subject.words)} has its users log in both by \`oidc\` and by \`cognito\`; a rule has one of them.`,
    help: "Remove one of them.",
  };
}

function inTheOpen(subject: Noun, { subject: balancer }: LoadBalancerPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["authenticate"]),
    message: `${capitalized(subject.words)} has its users log in, and what reaches ${balancer.words} there is not encrypted; ELB takes that on HTTPS only.`,
    help: `Give ${balancer.words} a \`certificate\`.`,
  };
}

function shifted(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["authenticate"]),
    message: `${capitalized(subject.words)} has its users log in, and ECS writes its rule anew as the deployment shifts the traffic; that it keeps the login is said nowhere.`,
    help: "Let the deployment be rolling().",
  };
}

function noAddress(subject: Noun, name: string, value: string): PlanFinding {
  return {
    source: sourceOf(subject, ["authenticate", "oidc", name]),
    message: `${capitalized(subject.words)} has ${shown(value)} for the \`${name}\` of its login; ELB takes a full address that begins with "https://".`,
    help: `Write it like ${shown(`https://${value.replace(/^[a-z]+:\/\//, "")}`)}.`,
  };
}

function noPool(subject: Noun, value: string): PlanFinding {
  return {
    source: sourceOf(subject, ["authenticate", "cognito", "userPool"]),
    message: `${capitalized(subject.words)} has the user pool ${shown(value)}, which is not the ARN of one.`,
    help: 'Write it like "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123".',
  };
}

function divided({ match }: PrioritizedRoute, { route }: PrioritizedRoute): PlanFinding {
  return {
    source: sourceOf(route.subject),
    message: `${capitalized(route.subject.words)} shares ${describedMatch(match)} with a route that has another \`authenticate\`; the first of their rules decides who logs in.`,
    help: "Give all of them the same `authenticate`.",
  };
}
