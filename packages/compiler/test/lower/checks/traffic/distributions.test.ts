import { distribution, type DistributionProps, loadBalancer, type LoadBalancerProps, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function shopOf(props: Partial<DistributionProps>, balancer: LoadBalancerProps = {}) {
  const edge = loadBalancer("edge", balancer);
  const site = distribution("site", { origin: edge, ...props });
  const routes = { http: edge.route() };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
  return { workloads: [api], resources: [site] };
}

const acl = (place: string, scope: string) => `arn:aws:wafv2:${place}:${scope}/webacl/shop/3f5e4c2a-1234`;
const MAKE_ACL =
  'Make a web ACL with the scope CLOUDFRONT in us-east-1, and set `webAcl` to its ARN, like "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/…".';
const ORIGIN_NAME =
  'Give the load balancer a `domainName` of its own, like "origin.example.com", that its certificate is for.';
const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/a";

it.each<readonly [Partial<DistributionProps>, LoadBalancerProps, string, string, string]>([
  [
    { behaviors: { "/api/*": {}, "api/a?": {} } },
    {},
    'config/distribution-behavior at distributions.site.behaviors["api/a?"]',
    'The behavior "api/a?" of distribution "site" gets no request: "/api/*" stands before it and describes them all.',
    "Write the narrower pattern first.",
  ],
  [
    { behaviors: { "/*": {} } },
    {},
    'config/distribution-behavior at distributions.site.behaviors["/*"]',
    'The behavior "/*" of distribution "site" is for every path, which its default behavior is for.',
    "Set `defaultBehavior` and `origin` of the distribution instead.",
  ],
  [
    { behaviors: { "/a b": {} } },
    {},
    'config/distribution-behavior at distributions.site.behaviors["/a b"]',
    'The behavior "/a b" of distribution "site" is for what is not a pattern of paths.',
    'Write a path like "/static/*"; `*` stands for any characters, `?` for one.',
  ],
  [
    { behaviors: Object.fromEntries(Array.from({ length: 76 }, (_, index) => [`/${index}`, {}])) },
    {},
    "config/distribution-behavior at distributions.site.behaviors",
    'Distribution "site" has 76 behaviors; CloudFront takes 75.',
    "Describe several paths by one pattern, or make another distribution.",
  ],
  [
    { defaultBehavior: { cache: "disable" } },
    {},
    "config/distribution-policy at distributions.site.defaultBehavior.cache",
    'Distribution "site" has "disable" at `defaultBehavior.cache`, which is not the id of a policy of CloudFront.',
    'Did you mean "disabled"?',
  ],
  [
    { defaultBehavior: { responseHeadersPolicy: "mine" } },
    {},
    "config/distribution-policy at distributions.site.defaultBehavior.responseHeadersPolicy",
    'Distribution "site" has "mine" at `defaultBehavior.responseHeadersPolicy`, which is not the id of a policy of CloudFront.',
    "Set it to the id of one.",
  ],
  [
    { behaviors: { "/a/*": { origin: "assets", originRequestPolicy: "AllViewer" } } },
    {},
    'config/distribution-policy at distributions.site.behaviors["/a/*"].originRequestPolicy',
    'Distribution "site" tells a bucket the host that the client asked for, by which S3 looks for another bucket.',
    "Remove `originRequestPolicy`: a bucket needs none.",
  ],
  [
    { webAcl: acl("eu-west-1:123456789012", "regional") },
    {},
    "config/distribution-web-acl at distributions.site.webAcl",
    `Distribution "site" has the web ACL "${acl("eu-west-1:123456789012", "regional")}", which is not the ARN of one for CloudFront.`,
    MAKE_ACL,
  ],
  [
    { webAcl: acl("us-east-1:210987654321", "global") },
    {},
    "config/distribution-web-acl at distributions.site.webAcl",
    `Distribution "site" has the web ACL "${acl("us-east-1:210987654321", "global")}", which is of account 210987654321.`,
    MAKE_ACL,
  ],
  [
    { behaviors: { "/a/*": { origin: "assets.s3.eu-west-1.amazonaws.com" } } },
    {},
    'config/distribution-origin at distributions.site.behaviors["/a/*"].origin',
    'Distribution "site" has the origin "assets.s3.eu-west-1.amazonaws.com", which is not the name of a bucket.',
    'Write the name of the bucket alone: "assets". A server elsewhere is no origin here.',
  ],
  [
    { behaviors: { "/a/*": { origin: { bucket: "assets", path: "a/" } } } },
    {},
    'config/distribution-origin at distributions.site.behaviors["/a/*"].origin.path',
    'Distribution "site" has the origin path "a/"; CloudFront takes one that begins with "/" and does not end with it.',
    'Write it like "/releases/42", or remove it.',
  ],
  [
    {},
    { certificate },
    "config/distribution-origin at loadBalancers.edge.certificate",
    'Load balancer "edge" has a certificate and no domain name, and distribution "site" asks it by the name that AWS gives it, for which no certificate is.',
    ORIGIN_NAME,
  ],
])("reports %j", (props, balancer, code, message, help) => {
  const lowered = lowerShop(shopOf(props, balancer));
  expect(codesOf(lowered)).toEqual([code]);
  expect(textsOf(lowered)).toEqual([[message, help]]);
});

it.each<readonly [Partial<DistributionProps>, LoadBalancerProps]>([
  [{ behaviors: { "/api/a/*": {}, "/api/*": {}, "*.png": { cache: "658327ea-f89d-4fab-a63d-7e88639e58f6" } } }, {}],
  [{ webAcl: acl("us-east-1:123456789012", "global") }, {}],
  [{ defaultBehavior: { originRequestPolicy: "none" } }, { domainName: "origin.example.com", hostedZone: "Z1" }],
  [{ domainName: "www.example.com", hostedZone: "Z1" }, { certificate }],
])("is silent about %j before %j", (props, balancer) => {
  expect(codesOf(lowerShop(shopOf(props, balancer)))).toEqual([]);
});

it("counts the secret of the distribution among the values of a route", () => {
  const edge = loadBalancer("edge", { originSecretVersion: 2 });
  const routes = { http: edge.route({ path: ["/a", "/b", "/c", "/d"] }) };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
  const lowered = lowerShop({ workloads: [api], resources: [distribution("site", { origin: edge })] });
  expect(textsOf(lowered).map(([message]) => message)).toEqual([
    'The route to port "http" of service "api" has 4 paths and hosts with 0 wildcards, and 2 secrets of distributions; a listener rule takes 5 and 6.',
  ]);
});
