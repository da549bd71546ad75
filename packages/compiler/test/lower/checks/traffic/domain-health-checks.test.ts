import { distribution, type DomainNameProps, loadBalancer, type LoadBalancerProps, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, resourceOf, templateOf, textsOf } from "../../lowered.ts";

const name = "example.com";
const base = { name, hostedZone: "Z1" } as const;

function lowered(domainName: DomainNameProps, props: LoadBalancerProps = {}, isBehind = false) {
  const edge = loadBalancer("edge", { ...props, domainName });
  const routes = { http: edge.route() };
  const web = service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
  return lowerShop({ workloads: [web], resources: isBehind ? [distribution("site", { origin: edge })] : [] });
}

const healthCheck = { path: "/health" };
const routingPolicy = { weighted: 10 };
const REMOVE =
  "Remove `healthCheck`: with a `routingPolicy`, Route 53 asks the load balancer whether its tasks are well.";
const AT = "config/domain-health-check at loadBalancers.edge.domainName.healthCheck";

it.each<readonly [DomainNameProps, LoadBalancerProps, boolean, string, string, string]>([
  [
    { ...base, healthCheck, routingPolicy },
    { internal: true },
    false,
    AT,
    'The servers of Route 53 would ask load balancer "edge" for the health of "example.com", and do not reach it: it is internal.',
    REMOVE,
  ],
  [
    { ...base, healthCheck, routingPolicy },
    {},
    true,
    AT,
    'The servers of Route 53 would ask load balancer "edge" for the health of "example.com", and do not reach it: a distribution is before it.',
    REMOVE,
  ],
  [
    { ...base, healthCheck },
    {},
    false,
    AT,
    'Load balancer "edge" has a health check for "example.com", of which there is one record: Route 53 gives it to clients, well or not.',
    "Set a `routingPolicy`, where another record of the name is elsewhere, or remove `healthCheck`.",
  ],
  [
    { ...base, routingPolicy, healthCheck: { path: "health" } },
    {},
    false,
    `${AT}.path`,
    'The health check for "example.com" of load balancer "edge" asks for "health", which is not a path.',
    'Write it from the first "/" on, at most 255 characters: "/health".',
  ],
  [
    { ...base, routingPolicy, healthCheck: JSON.parse('{ "path": "/", "requestInterval": 15 }') },
    {},
    false,
    `${AT}.requestInterval`,
    'The health check for "example.com" of load balancer "edge" asks every 15 s; Route 53 asks every 10 s or 30 s.',
    "Set `requestInterval` to 10.",
  ],
])("reports %j of %j", (domain, props, isBehind, code, message, help) => {
  const found = lowered(domain, props, isBehind);
  expect(codesOf(found)).toEqual([code]);
  expect(textsOf(found)).toEqual([[message, help]]);
});

it("asks the load balancer itself, and the record waits for what is asked", () => {
  const checked = {
    ...base,
    routingPolicy,
    healthCheck: { path: "/health", requestInterval: 10, failureThreshold: 2 },
  } as const;
  const found = lowered(checked);
  expect(codesOf(found)).toEqual([]);
  const platform = "shop-production-platform";
  const all = Object.entries(templateOf(found, platform).Resources);
  const [[id, check] = ["", undefined]] = all.filter(([, { Type }]) => Type === "AWS::Route53::HealthCheck");
  expect(check?.Properties).toMatchObject({
    HealthCheckConfig: {
      Type: "HTTPS",
      FullyQualifiedDomainName: { "Fn::GetAtt": ["EdgeLoadBalancer", "DNSName"] },
      Port: 443,
      ResourcePath: "/health",
      RequestInterval: 10,
      FailureThreshold: 2,
    },
  });
  const [[record] = [""]] = all.filter(([, { Type }]) => Type === "AWS::Route53::RecordSet");
  expect(resourceOf(found, platform, record)?.Properties).toMatchObject({ Weight: 10, HealthCheckId: { Ref: id } });
});
