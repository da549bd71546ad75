import { loadBalancer, network, type RouteProps, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2";
const GROUP = "sg-0123456789abcdef0";
const STACK = "shop-production-api";

function shop(route: RouteProps = {}, priorities?: readonly [number, number]) {
  const share = priorities === undefined ? {} : { priorities };
  const edge = loadBalancer.existing("edge", {
    listeners: { https: ARN },
    securityGroup: GROUP,
    dnsName: "edge.example.com",
    ...share,
  });
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports: { http: 8080 },
    environment: { EDGE: edge.url(), EDGE_ARN: edge.arn() },
    routes: { http: edge.route(route) },
  });
  const vpc = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: [],
  });
  return lowerShop({ workloads: [api], network: vpc });
}

function ruleOf(shopped: ReturnType<typeof shop>): { readonly Priority?: unknown; readonly ListenerArn?: unknown } {
  const { Resources } = templateOf(shopped, STACK);
  const rule = Object.values(Resources).find(({ Type }) => Type === "AWS::ElasticLoadBalancingV2::ListenerRule");
  return { ...rule?.Properties };
}

describe("a load balancer that exists", () => {
  it("gets the rules of the services, and lets requests in from its security group", () => {
    const shopped = shop({ path: "/api/*" });
    expect(codesOf(shopped)).toEqual([]);
    expect(ruleOf(shopped)).toMatchObject({ ListenerArn: ARN });
    expect(propertiesOf(shopped, STACK, "EdgeIngress8080")).toMatchObject({ SourceSecurityGroupId: GROUP });
  });

  it("is not made", () => {
    const types = Object.values(templateOf(shop(), "shop-production-platform").Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith("AWS::ElasticLoadBalancingV2::"))).toEqual([]);
  });

  it("gives its values as text", () => {
    const [container] = [propertiesOf(shop(), STACK, "TaskDefinition")];
    expect(JSON.stringify(container)).toContain('"Value":"https://edge.example.com"');
    expect(JSON.stringify(container)).toContain("loadbalancer/app/edge/50dc6c495c0c9188");
  });

  it("has rules in the app's share of its priorities, in the same order", () => {
    const priorities = [{ path: "/api/v1/users" }, { path: "/api/*" }, {}].map((route) =>
      Number(ruleOf(shop(route, [2000, 2999])).Priority),
    );
    expect(priorities).toEqual(priorities.toSorted((left, right) => left - right));
    expect(Math.min(...priorities)).toBeGreaterThanOrEqual(2000);
    expect(Math.max(...priorities)).toBeLessThanOrEqual(2999);
    expect(ruleOf(shop({}, [7, 7])).Priority).toBe(7);
    expect(ruleOf(shop({}, [1, 50_000])).Priority).toBe(ruleOf(shop()).Priority);
  });
});
