import { type ExistingLoadBalancerProps, loadBalancer, network, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2";
const EDGE = 'Load balancer "edge"';
const dnsName = "edge-1234567890.eu-west-1.elb.amazonaws.com";
const hostedZone = "Z0123456789ABCDEFGHIJ";
const domainName = "api.example.com";
const PRINTED =
  'Set `dnsName` to what `aws elbv2 describe-load-balancers` prints as DNSName: "edge-1234567890.us-east-1.elb.amazonaws.com".';

function shop(props: Partial<ExistingLoadBalancerProps>) {
  const edge = loadBalancer.existing("edge", {
    listeners: { https: ARN },
    securityGroup: "sg-0123456789abcdef0",
    ...props,
  });
  const inner = loadBalancer("inner", { domainName: "inner.example.com", hostedZone });
  const routes = { http: [edge.route(), inner.route()] };
  const vpc = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
  });
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 }, routes });
  return lowerShop({ workloads: [api], network: vpc });
}

it.each<Partial<ExistingLoadBalancerProps>>([
  { domainName, hostedZone, dnsName },
  { domainName, hostedZone, dnsName: dnsName.toUpperCase() },
  { domainName, hostedZone, dnsName: `internal-${dnsName}` },
  { domainName },
  { domainName: { name: domainName, hostedZone }, dnsName },
  { dnsName: "edge.example.com" },
])("a load balancer that exists may have the names %j", (props) => {
  expect(codesOf(shop(props))).toEqual([]);
});

it.each<[Partial<ExistingLoadBalancerProps>, string, string, string]>([
  [
    { domainName, hostedZone },
    "config/existing-domain-name at loadBalancers.edge.domainName",
    `${EDGE} has the domain name "api.example.com" in a hosted zone, and no \`dnsName\` for its record to lead to.`,
    PRINTED,
  ],
  [
    { domainName, hostedZone, dnsName: "edge.example.com" },
    "config/existing-domain-name at loadBalancers.edge.dnsName",
    'The record of "api.example.com" would lead to "edge.example.com", which is not a name that ELB gives an Application Load Balancer.',
    PRINTED,
  ],
  [
    { domainName, hostedZone, dnsName: dnsName.replace("eu-west-1", "eu-west-2") },
    "config/existing-domain-name at loadBalancers.edge.dnsName",
    `${EDGE} has a \`dnsName\` of eu-west-2, and the environment is elsewhere.`,
    "Name the load balancer of the environment's own region: `pick` has one for each environment.",
  ],
  [
    { domainName, hostedZone: "Z32O12XQLNTSW2", dnsName },
    "config/existing-domain-name at loadBalancers.edge.hostedZone",
    `${EDGE} has the hosted zone "Z32O12XQLNTSW2", which is ELB's own: records of your names are not in it.`,
    "Set `hostedZone` to the id of the zone of your domain; that of ELB follows from `dnsName`.",
  ],
  [
    { hostedZone: "Z32O12XQLNTSW2", dnsName },
    "config/hosted-zone at loadBalancers.edge.hostedZone",
    `${EDGE} has a hosted zone, and no domain name for which a record would be made in it.`,
    'Set `domainName`, as in "api.example.com", or remove `hostedZone`.',
  ],
  [
    { domainName: "inner.example.com", hostedZone, dnsName },
    "config/domain-name-twice at loadBalancers.edge.domainName",
    `${EDGE} has the domain name "inner.example.com", which load balancer "inner" has, too.`,
    "Remove one of them.",
  ],
  [
    { domainName: "shop", hostedZone, dnsName },
    "config/domain-name at loadBalancers.edge.domainName",
    `${EDGE} has the domain name "shop", which is not a whole name in DNS.`,
    'Set it to a name like "api.example.com" or "*.example.com".',
  ],
  [
    {
      domainName: { name: domainName, routingPolicy: { weighted: 1 }, healthCheck: { path: "/" } },
      hostedZone,
      dnsName: `internal-${dnsName}`,
    },
    "config/domain-health-check at loadBalancers.edge.domainName.healthCheck",
    'The servers of Route 53 would ask load balancer "edge" for the health of "api.example.com", and do not reach it: it is internal.',
    "Remove `healthCheck`: with a `routingPolicy`, Route 53 asks the load balancer whether its tasks are well.",
  ],
])("a load balancer that exists is told what is wrong with the names %j", (props, place, message, help) => {
  const shopped = shop(props);
  expect(codesOf(shopped)).toEqual([place]);
  expect(textsOf(shopped)).toEqual([[message, help]]);
});
