import { type ExistingLoadBalancerProps, loadBalancer, network, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2";
const OTHER = ARN.replace("/edge/", "/inner/");
const EDGE = 'Load balancer "edge"';

function shop(props: Partial<ExistingLoadBalancerProps>, isNew = false) {
  const all = { listeners: { https: ARN }, securityGroup: "sg-0123456789abcdef0", ...props };
  const edge = loadBalancer.existing("edge", all);
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;
  const vpc = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: [],
  });
  const workloads = [service("api", { ...base, routes: { http: edge.route() } })];
  return lowerShop(isNew ? { workloads } : { workloads, network: vpc });
}

describe("a load balancer that exists", () => {
  it.each<Partial<ExistingLoadBalancerProps>>([
    { listeners: { http: ARN } },
    { listeners: { https: ARN, http: ARN, 8443: ARN } },
    { priorities: [1, 1] },
    { priorities: [1, 50_000] },
    { dnsName: "edge.example.com" },
  ])("may have %j", (props) => {
    expect(codesOf(shop(props))).toEqual([]);
  });

  it.each<[Partial<ExistingLoadBalancerProps>, string, string, string]>([
    [
      { listeners: {} },
      "listeners",
      `${EDGE} has no listener, and so takes no route.`,
      'Name one by its ARN: `listeners: { https: "arn:aws:elasticloadbalancing:…:listener/app/…" }`.',
    ],
    [
      { listeners: { https: "edge" } },
      "listeners.https",
      `${EDGE} has "edge" for a listener, which is not the ARN of a listener of an Application Load Balancer.`,
      "`aws elbv2 describe-listeners` prints it: arn:aws:elasticloadbalancing:REGION:ACCOUNT:listener/app/NAME/ID/ID.",
    ],
    [
      { listeners: { https: ARN.replace("eu-west-1", "us-east-1") } },
      "listeners.https",
      `${EDGE} has a listener of account 123456789012 in us-east-1, and the environment is elsewhere.`,
      "Name a listener of the environment's own account and region: `pick` has one for each environment.",
    ],
    [
      { listeners: { https: ARN, http: OTHER } },
      "listeners.http",
      `${EDGE} has listeners of two load balancers, app/edge/50dc6c495c0c9188 and app/inner/50dc6c495c0c9188.`,
      "Name one load balancer with its listeners, and the other as another one.",
    ],
    [
      { listeners: { https: ARN, 70000: ARN } },
      "listeners.70000",
      `${EDGE} has a listener "70000"; listeners are \`https\`, \`http\`, or a port from 1 to 65535.`,
      "Name it by what it speaks, or by its port.",
    ],
    [
      { securityGroup: "default" },
      "securityGroup",
      `${EDGE} has "default" for its security group, which is not the id of one.`,
      'Set `securityGroup` to an id like "sg-0123456789abcdef0".',
    ],
    [
      { priorities: [9, 8] },
      "priorities",
      `${EDGE} has the priorities [9,8], which are not a first and a last of 1 to 50000.`,
      "Set `priorities` to two numbers, the lower one first: `[2000, 2999]`.",
    ],
  ])("is told what is wrong with %j", (props, place, message, help) => {
    const shopped = shop(props);
    expect(codesOf(shopped)).toEqual([`config/existing-load-balancer at loadBalancers.edge.${place}`]);
    expect(textsOf(shopped)).toEqual([[message, help]]);
  });

  it("needs its own network", () => {
    expect(textsOf(shop({}, true))).toEqual([
      [
        `${EDGE} exists, and the environment has a new VPC: ELB sends to tasks of the load balancer's own VPC alone.`,
        "Name that VPC in the app: `network: network.existing({ … })`.",
      ],
    ]);
  });
});
