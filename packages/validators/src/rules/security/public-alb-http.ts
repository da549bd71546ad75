import { defineRule, type Finding } from "../../rule.ts";
import { balancerOf, balancesOf, forwardsOf, numberAt } from "../template-balancers.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";

export const publicAlbHttp = defineRule({
  code: "security/public-alb-http",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "A load balancer on the internet answers HTTP with a redirect to HTTPS.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    const groups = new Set(
      resourcesOf(template, "AWS::ECS::Service").flatMap((service) =>
        balancesOf(template, service).map(({ group }) => group.id),
      ),
    );
    for (const listener of resourcesOf(template, "AWS::ElasticLoadBalancingV2::Listener")) {
      const balancer = balancerOf(template, listener);
      const forwards = forwardsOf(listener) ?? [];
      const isPlain =
        numberAt(listener.properties, "Port") === 80 && knownAt(listener.properties, "Protocol") === "HTTP";
      if (isPlain && balancer !== undefined && isPublic(balancer) && forwards.some(({ id }) => groups.has(id)))
        report(plain(listener, balancer));
    }
  },
});

/** A load balancer is on the internet unless it says otherwise. */
function isPublic({ properties }: TemplateResource): boolean {
  const scheme = knownAt(properties, "Scheme");
  return scheme === undefined || scheme === "internet-facing";
}

function plain({ at, id }: TemplateResource, balancer: TemplateResource): Finding {
  return {
    at: [...at, "DefaultActions"],
    message: `${id} of ${balancer.id} takes requests from the internet without encryption and forwards them.`,
    help: "Redirect them to a listener with HTTPS, or let CloudFront answer.",
  };
}
