import { app, loadBalancer, service, type LoadBalancerProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { lower } from "../../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function behind(props: LoadBalancerProps) {
  const routes = { http: loadBalancer("edge", props).route() };
  return [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })];
}

const acl = (place: string, scope = "regional") => `arn:aws:wafv2:${place}:${scope}/webacl/shop/3f5e4c2a-1234`;
const LOGS = 'Load balancer "edge" writes its `accessLogs`';

it.each<readonly [LoadBalancerProps, string, string, string]>([
  [
    { webAcl: "shop" },
    "config/web-acl at loadBalancers.edge.webAcl",
    'Load balancer "edge" has the web ACL "shop", which is not the ARN of one of AWS WAF.',
    'Set `webAcl` to an ARN like "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/…".',
  ],
  [
    { webAcl: acl("us-east-1:123456789012", "global") },
    "config/web-acl at loadBalancers.edge.webAcl",
    `Load balancer "edge" has the web ACL "${acl("us-east-1:123456789012", "global")}", which is one for CloudFront; a load balancer takes a regional one.`,
    "Make a web ACL with the scope REGIONAL in the region of the load balancer, and set `webAcl` to its ARN.",
  ],
  [
    { webAcl: acl("us-east-1:123456789012") },
    "config/web-acl at loadBalancers.edge.webAcl",
    `Load balancer "edge" has the web ACL "${acl("us-east-1:123456789012")}" of region us-east-1; a load balancer takes one of its own account and region.`,
    "Make a web ACL beside the load balancer, and set `webAcl` to its ARN.",
  ],
  [
    { webAcl: acl("eu-west-1:210987654321") },
    "config/web-acl at loadBalancers.edge.webAcl",
    `Load balancer "edge" has the web ACL "${acl("eu-west-1:210987654321")}" of account 210987654321; a load balancer takes one of its own account and region.`,
    "Make a web ACL beside the load balancer, and set `webAcl` to its ARN.",
  ],
  [
    { accessLogs: { bucket: "s3://logs/edge" } },
    "config/load-balancer-logs at loadBalancers.edge.accessLogs.bucket",
    `${LOGS} to "s3://logs/edge", which is not the name of a bucket.`,
    "Set `bucket` to the name alone, and what comes behind it to `prefix`.",
  ],
  [
    { accessLogs: { bucket: "logs", prefix: "edge/AWSLogs" } },
    "config/load-balancer-logs at loadBalancers.edge.accessLogs.prefix",
    `${LOGS} below "edge/AWSLogs"; ELB puts "AWSLogs" behind the prefix itself, and takes none with it.`,
    "Remove that part.",
  ],
])("reports %j", (props, code, message, help) => {
  const lowered = lowerShop({ workloads: behind(props) });
  expect(codesOf(lowered)).toEqual([code]);
  expect(textsOf(lowered)).toEqual([[message, help]]);
});

it.each<LoadBalancerProps>([
  { webAcl: acl("eu-west-1:123456789012") },
  { accessLogs: { bucket: "shop.logs-1", prefix: "edge/a" }, connectionLogs: { bucket: "shop.logs-1" } },
])("is silent about %j", (props) => {
  expect(codesOf(lowerShop({ workloads: behind(props) }))).toEqual([]);
});

it("takes a web ACL of any region where the app names none", () => {
  const { findings } = lower(app("shop", { workloads: behind({ webAcl: acl("us-east-1:210987654321") }) }), "default");
  expect(findings).toEqual([]);
});
