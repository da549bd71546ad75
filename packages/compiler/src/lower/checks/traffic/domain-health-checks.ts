import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import { sourceOf } from "../../nouns/noun.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { balancersBehind, isGuarded } from "../../resolve/distributions.ts";
import { type DomainPlan, domainsOf } from "../../resolve/domain-names.ts";
import { textsIn } from "../../resolve/outside-ids.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

export const domainHealthCheck = definePlanRule({
  code: "config/domain-health-check",
  severity: "error",
  on: "namedLoadBalancer",
  summary: "A health check of a domain name is of one record among several, and Route 53 reaches what it asks.",
  source: {
    url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html",
    checked: "2026-11-29",
  },
  check(balancer, report, { distributions, leftOut }) {
    const isOpen = leftOut.hasLeftOut(balancer.subject, ["allowFrom"]);
    for (const domain of domainsOf(balancer)) {
      const { healthCheck } = domain;
      if (healthCheck === undefined) continue;
      const { path, requestInterval = 30 } = healthCheck;
      const isHidden = !isOpen && isGuarded(balancer) && balancersBehind(distributions).has(balancer);
      if (isInternal(balancer)) report(unreached(balancer, domain, "it is internal"));
      else if (isHidden) report(unreached(balancer, domain, "a distribution is before it"));
      else if (domain.routingPolicy === undefined) report(alone(balancer, domain));
      else if (!/^\/[^\s#]{0,254}$/.test(path)) report(noPath(balancer, domain, path));
      else if (requestInterval !== 10 && requestInterval !== 30) report(noInterval(balancer, domain, requestInterval));
    }
  },
});

function isInternal({ props, existing }: LoadBalancerPlan): boolean {
  return props.internal === true || textsIn(existing?.dnsName).some((name) => name.startsWith("internal-"));
}

function at({ at: place }: DomainPlan, ...path: Path): Path {
  return [...place, "healthCheck", ...path];
}

function unreached({ subject }: LoadBalancerPlan, domain: DomainPlan, why: string): PlanFinding {
  return {
    source: sourceOf(subject, at(domain)),
    message: `The servers of Route 53 would ask ${subject.words} for the health of ${shown(domain.name)}, and do not reach it: ${why}.`,
    help: "Remove `healthCheck`: with a `routingPolicy`, Route 53 asks the load balancer whether its tasks are well.",
  };
}

function alone({ subject }: LoadBalancerPlan, domain: DomainPlan): PlanFinding {
  return {
    source: sourceOf(subject, at(domain)),
    message: `${capitalized(subject.words)} has a health check for ${shown(domain.name)}, of which there is one record: Route 53 gives it to clients, well or not.`,
    help: "Set a `routingPolicy`, where another record of the name is elsewhere, or remove `healthCheck`.",
  };
}

function noPath({ subject }: LoadBalancerPlan, domain: DomainPlan, path: string): PlanFinding {
  return {
    source: sourceOf(subject, at(domain, "path")),
    message: `The health check for ${shown(domain.name)} of ${subject.words} asks for ${shown(path)}, which is not a path.`,
    help: 'Write it from the first "/" on, at most 255 characters: "/health".',
  };
}

function noInterval({ subject }: LoadBalancerPlan, domain: DomainPlan, seconds: number): PlanFinding {
  return {
    source: sourceOf(subject, at(domain, "requestInterval")),
    message: `The health check for ${shown(domain.name)} of ${subject.words} asks every ${seconds} s; Route 53 asks every 10 s or 30 s.`,
    help: `Set \`requestInterval\` to ${seconds < 20 ? 10 : 30}.`,
  };
}
