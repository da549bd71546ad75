import { distribution, type DistributionProps, loadBalancer, type LoadBalancerProps, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const hostedZone = "Z0123456789ABCDEFGHIJ";
const www = { domainName: "www.example.com", hostedZone };

function shopOf(all: readonly Partial<DistributionProps>[], balancer: LoadBalancerProps = {}) {
  const edge = loadBalancer("edge", balancer);
  const resources = all.map((props, index) => distribution(`site${index}`, { origin: edge, ...props }));
  const routes = { http: edge.route() };
  return {
    workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })],
    resources,
  };
}

const arn = (place: string) => `arn:aws:acm:${place}:certificate/3f5e4c2a`;
const elsewhere = (place: string, where: string) => [
  `Distribution "site0" has the certificate "${arn(place)}" of ${where}; CloudFront takes one of us-east-1 and of its own account, whichever region the app is in.`,
  "Remove `certificate` and set `hostedZone`: then one is made there. Or request one in us-east-1, and set `certificate` to its ARN.",
];
const NAME = "config/distribution-name at distributions.site0";
const CERTIFICATE = "config/distribution-certificate at distributions.site0";

it.each<readonly [readonly Partial<DistributionProps>[], LoadBalancerProps, string, readonly string[]]>([
  [
    [{ domainName: "https://www.example.com/a", hostedZone }],
    {},
    `${NAME}.domainName`,
    [
      'Distribution "site0" has the domain name "https://www.example.com/a", which is not a whole name in DNS.',
      'Write "www.example.com".',
    ],
  ],
  [
    [www, { ...www, domainName: ["a.example.com", "WWW.example.com"] }],
    {},
    "config/distribution-name at distributions.site1.domainName[1]",
    [
      'Distribution "site1" has the domain name "WWW.example.com", which distribution "site0" has, too.',
      "Remove one of them.",
    ],
  ],
  [
    [{ domainName: ["www.example.com", "www.example.com"], hostedZone }],
    {},
    `${NAME}.domainName[1]`,
    ['Distribution "site0" has the domain name "www.example.com" twice.', "Remove one of them."],
  ],
  [
    [www],
    www,
    `${NAME}.domainName`,
    [
      'Distribution "site0" has the domain name "www.example.com", which load balancer "edge" has, too.',
      'Give the load balancer another one, like "origin.example.com": clients ask the distribution.',
    ],
  ],
  [
    [{ ...www, hostedZone: "/hostedzone/Z1" }],
    {},
    `${NAME}.hostedZone`,
    [
      'Distribution "site0" has the hosted zone "/hostedzone/Z1", which is not the id of one.',
      'Set `hostedZone` to "Z1".',
    ],
  ],
  [
    [{ hostedZone }],
    {},
    `${NAME}.hostedZone`,
    [
      'Distribution "site0" has a hosted zone, and no domain name for which a record would be made in it.',
      'Set `domainName`, as in "www.example.com", or remove `hostedZone`.',
    ],
  ],
  [
    [{ domainName: "www.example.com" }],
    {},
    `${CERTIFICATE}.domainName`,
    [
      'Distribution "site0" has the domain name "www.example.com", and neither the `hostedZone` that would validate a certificate of it nor a `certificate`.',
      'Set `hostedZone` to the id of the zone of Route 53, like "Z0123456789ABCDEFGHIJ", or `certificate` to the ARN of a certificate in us-east-1.',
    ],
  ],
  [
    [{ ...www, certificate: "mine" }],
    {},
    `${CERTIFICATE}.certificate`,
    [
      'Distribution "site0" has the certificate "mine", which is not the ARN of one of ACM.',
      'Set `certificate` to an ARN like "arn:aws:acm:us-east-1:123456789012:certificate/…".',
    ],
  ],
  [
    [{ ...www, certificate: arn("eu-west-1:123456789012") }],
    {},
    `${CERTIFICATE}.certificate`,
    elsewhere("eu-west-1:123456789012", "region eu-west-1"),
  ],
  [
    [{ ...www, certificate: arn("us-east-1:210987654321") }],
    {},
    `${CERTIFICATE}.certificate`,
    elsewhere("us-east-1:210987654321", "account 210987654321"),
  ],
  [
    [{ certificate: arn("us-east-1:123456789012") }],
    {},
    `${CERTIFICATE}.certificate`,
    [
      'Distribution "site0" has a certificate, and no domain name for which it would be shown.',
      'Set `domainName`, as in "www.example.com", or remove `certificate`.',
    ],
  ],
])("reports %j before %j", (all, balancer, code, texts) => {
  const lowered = lowerShop(shopOf(all, balancer));
  expect(codesOf(lowered)).toEqual([code]);
  expect(textsOf(lowered)).toEqual([texts]);
});

it("is silent about names in zones, and about names with a certificate in us-east-1", () => {
  const certified = { domainName: "*.example.org", certificate: arn("us-east-1:123456789012") };
  expect(codesOf(lowerShop(shopOf([www, certified], { domainName: "origin.example.com", hostedZone })))).toEqual([]);
});
