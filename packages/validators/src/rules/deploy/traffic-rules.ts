import { defineRule, type Finding, type Rule } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { balancesOf, forwardsOf, groupNamed, ruleNamed, type Balance } from "../template-balancers.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";

/** How a listener of a template shifts traffic between two target groups, sorted by code. */
export const TRAFFIC_RULES: readonly Rule[] = [
  defineRule({
    code: "deploy/test-listener-required",
    severity: "error",
    on: "template",
    summary: "A rule that shifts traffic knows both target groups, and sends all of it to one.",
    source: ecsGuide("alb-resources-for-blue-green.html", "2026-11-30"),
    check(template, report) {
      for (const service of resourcesOf(template, "AWS::ECS::Service")) {
        for (const balance of balancesOf(template, service)) {
          const advanced = balance.entry["AdvancedConfiguration"];
          if (!isRecord(advanced) || !shiftsTraffic(service)) continue;
          const rule = ruleNamed(template, advanced["ProductionListenerRule"]);
          const other = groupNamed(template, advanced["AlternateTargetGroupArn"]);
          const forwards = rule === undefined ? undefined : forwardsOf(rule);
          if (rule === undefined || other === undefined || forwards === undefined || forwards.length === 0) continue;
          const ids = forwards.map(({ id }) => id);
          if (!ids.includes(other.id) && advanced["TestListenerRule"] === undefined && isOfHttp(balance.group))
            report(oneAlone(service, balance, rule, other));
          else if (forwards.filter(({ weight }) => weight !== undefined && weight > 0).length > 1)
            report(shared(service, balance, rule));
        }
      }
    },
  }),
];

function shiftsTraffic({ properties }: TemplateResource): boolean {
  const strategy = knownAt(properties, "DeploymentConfiguration.Strategy");
  return ["BLUE_GREEN", "CANARY", "LINEAR"].some((one) => one === strategy);
}

function isOfHttp({ properties }: TemplateResource): boolean {
  const protocol = knownAt(properties, "Protocol");
  return protocol === "HTTP" || protocol === "HTTPS";
}

function placeOf({ at }: TemplateResource, { index }: Balance): Finding["at"] {
  return [...at, "LoadBalancers", index, "AdvancedConfiguration"];
}

function oneAlone(
  service: TemplateResource,
  balance: Balance,
  rule: TemplateResource,
  other: TemplateResource,
): Finding {
  return {
    at: placeOf(service, balance),
    message: `${service.id} shifts traffic by ${rule.id}, which does not forward to ${other.id}. AWS answers: "For Application LoadBalancer, testListenerRule is required when productionListenerRule is not associated with both targetGroup and alternateTargetGroup".`,
    help: `Add ${other.id} with the weight 0 to the rule, or set \`TestListenerRule\`.`,
  };
}

function shared(service: TemplateResource, balance: Balance, rule: TemplateResource): Finding {
  return {
    at: placeOf(service, balance),
    severity: "warning",
    message: `${service.id} shifts traffic by ${rule.id}, which sends some of it to each of two target groups; one of them has no tasks between deployments.`,
    help: "Give one of them the weight 100, and the other one 0.",
  };
}
