import { app, type ExistingLoadBalancerProps, loadBalancer, type LoadBalancerProps, network, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import type { Tree } from "./model/tree.ts";

const LISTENER =
  "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2";
const hostedZone = "Z0123456789ABCDEFGHIJ";
const dnsName = "edge-1234567890.us-east-1.elb.amazonaws.com";

function behind(edge: ReturnType<typeof loadBalancer> | ReturnType<typeof loadBalancer.existing>): Tree {
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: "public.ecr.aws/docker/library/nginx:1.27.3",
    ports: { http: 80 },
    routes: { http: edge.route({ host: "api.example.com" }) },
  });
  const vpc = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
  });
  return treeOfApp(app("shop", { workloads: [api], network: vpc }));
}

function existing(props: Partial<ExistingLoadBalancerProps> = {}): Tree {
  const listeners = { https: LISTENER };
  return behind(loadBalancer.existing("edge", { listeners, securityGroup: "sg-0123456789abcdef0", dnsName, ...props }));
}

function made(props: LoadBalancerProps): Tree {
  return behind(loadBalancer("edge", props));
}

const domainName = "api.example.com";

describe("names at a load balancer that exists", () => {
  it.each<readonly [string, Tree, Tree]>([
    ["a name comes, and goes", existing(), existing({ domainName, hostedZone })],
    [
      "a name moves to the app's own load balancer, and back",
      existing({ domainName, hostedZone }),
      made({ domainName, hostedZone }),
    ],
    [
      "a name gets another beside it",
      existing({ domainName, hostedZone }),
      existing({ domainName: [domainName, "www.example.com"], hostedZone }),
    ],
  ])("deploys where %s", (_name, from, to) => {
    const account = new Account();
    expect([from, to, from].flatMap((tree) => deploy(account, tree))).toEqual([]);
  });
});
