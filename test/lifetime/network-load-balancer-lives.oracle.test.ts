import {
  type AnyServiceProps,
  app,
  blueGreen,
  canary,
  linear,
  loadBalancer,
  type NetworkListenerProps,
  networkLoadBalancer,
  rolling,
  service,
  type Way,
} from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { SERVICE } from "./model/resource-types.ts";
import { sidesInWords } from "./model/shift.ts";
import type { Tree } from "./model/tree.ts";

const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";
const TCP = networkLoadBalancer("ingest");
const INTERNAL = networkLoadBalancer("ingest", { internal: true });
const EDGE = loadBalancer("edge");
const THERE = (id: string) =>
  networkLoadBalancer.existing("there", {
    arn: `arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/there/${id}`,
    securityGroup: "sg-0123456789abcdef0",
  });

type Ways = Way | readonly Way[];
type More = Pick<AnyServiceProps, "deployment" | "environment">;

function made(name: string, http: Ways, more: More = {}) {
  const image = "public.ecr.aws/docker/library/nginx:1.27.3";
  const ports = { http: 80, dns: { containerPort: 53, protocol: "udp" } } as const;
  const routes = { http };
  return service(name, { cpu: 256, memory: 512, image, ports, routes, ...more });
}

function overUdp() {
  const image = "public.ecr.aws/docker/library/nginx:1.27.3";
  const ports = { http: 80, dns: { containerPort: 53, protocol: "udp" } } as const;
  const routes = { dns: listen({ healthCheck: { port: 80 } }) };
  return treeOfApp(app("shop", { workloads: [service("api", { cpu: 256, memory: 512, image, ports, routes })] }));
}

function listen(props: Partial<NetworkListenerProps> = {}, tcp: Pick<typeof TCP, "listen"> = TCP): Way {
  return tcp.listen({ port: 6379, ...props });
}

function shop(...workloads: readonly ReturnType<typeof made>[]): Tree {
  return treeOfApp(app("shop", { workloads: [made("web", EDGE.route({ path: "/web/*" })), ...workloads] }));
}

describe("a service behind a network load balancer", () => {
  it.each<readonly [string, Ways | undefined, Ways | undefined]>([
    ["changes its port", listen(), listen({ port: 6380 })],
    ["speaks TLS, and no longer", listen(), listen({ certificate: CERTIFICATE })],
    [
      "has another certificate",
      listen({ certificate: CERTIFICATE }),
      listen({ certificate: [`${CERTIFICATE}a`, CERTIFICATE] }),
    ],
    ["moves to a load balancer that knows requests", listen(), EDGE.route({ path: "/api/*" })],
    ["gets one beside it", listen(), [listen(), EDGE.route({ path: "/api/*" })]],
    ["gets another port", listen(), [listen(), listen({ port: 6380 })]],
    ["becomes internal", listen(), listen({}, INTERNAL)],
    ["moves to another one", listen(), listen({}, networkLoadBalancer("other"))],
    ["moves to one that exists, and to another", listen({}, THERE("0a")), listen({}, THERE("0b"))],
    ["comes and goes", listen(), undefined],
    [
      "has all that can be switched on, and nothing",
      listen(),
      listen({
        connectionTermination: true,
        deregistrationDelay: 60,
        healthCheck: "/health",
        idleTimeoutSeconds: 60,
        preserveClientIp: true,
        proxyProtocolV2: true,
        stickiness: true,
      }),
    ],
  ])("%s", (_name, from, to) => {
    const account = new Account();
    const treeOf = (ways: Ways | undefined) => (ways === undefined ? shop() : shop(made("api", ways)));
    expect([from, to, from, to].flatMap((ways) => deploy(account, treeOf(ways)))).toEqual([]);
  });
});

/** What deploy.sh refuses of a second deployment. */
function refused(from: Tree, to: Tree): readonly string[] {
  const account = new Account();
  expect(deploy(account, from)).toEqual([]);
  return refusedBefore(account, to).map(({ kind, stack }) => `${kind} ${stack}`);
}

describe("what would interrupt it is refused before anything changes", () => {
  it("a port that goes to another service at once, or to one whose stack is still there", () => {
    const [one, other] = [shop(made("api", listen())), shop(made("cache", listen()))];
    expect(refused(one, other)).toEqual(["port-held shop-default-cache"]);
    const both = shop(made("api", listen({ port: 6380 })), made("cache", listen()));
    expect(refused(one, both)).toEqual(["port-held shop-default-cache"]);
    const account = new Account();
    const between = shop(made("api", listen({ port: 6380 })));
    expect([one, between, both].flatMap((tree) => deploy(account, tree))).toEqual([]);
  });

  it("a port that becomes one of UDP, whose target group is another", () => {
    expect(refused(shop(made("api", listen())), overUdp())).toContain("replaced-live shop-default-api");
  });
});

interface Step extends More {
  readonly ways?: Ways;
}

/** What each step meets, and which target groups have the traffic after it. */
function lived(steps: readonly Step[], how = DEPLOY_SH) {
  const account = new Account();
  return steps.map(({ ways = listen(), ...more }, index) => {
    const version = more.environment ?? { VERSION: String(index) };
    const tree = shop(made("api", ways, { deployment: blueGreen(), ...more, environment: version }));
    const refusals = refusedBefore(account, tree);
    const met = refusals.length > 0 ? refusals : deployTree(account, tree, how);
    const stack = account.stack("us-east-1", "shop-default-api");
    const live = [...(stack?.resources.values() ?? [])].find(({ type }) => type === SERVICE);
    return [...met.map(({ kind }) => kind), sidesInWords(account, live)].join(" ");
  });
}

const SAME = { environment: { VERSION: "1" } };

describe("a service whose connections are shifted", () => {
  it.each<readonly [string, readonly Step[], readonly string[]]>([
    ["goes to and fro", [{}, {}, {}, {}], ["primary", "alternate", "primary", "alternate"]],
    [
      "changes its listener while the alternate group has the tasks",
      [{}, SAME, { ...SAME, ways: listen({ idleTimeoutSeconds: 60 }) }, {}],
      ["primary", "alternate", "alternate", "primary"],
    ],
    [
      "speaks TLS while the alternate group has the tasks",
      [{}, SAME, { ...SAME, ways: listen({ certificate: CERTIFICATE }) }],
      ["primary", "alternate", "alternate"],
    ],
    [
      "rolls again, and no more",
      [{}, {}, { deployment: rolling() }, {}, {}],
      ["primary", "alternate", "primary", "alternate", "primary"],
    ],
    [
      "changes its strategy",
      [{}, { deployment: canary() }, { deployment: linear() }],
      ["primary", "alternate", "primary"],
    ],
  ])("%s", (_name, steps, met) => {
    expect(lived(steps)).toEqual(met);
  });

  it("would send connections to an empty group if a listener had the weights of its template", () => {
    const steps = [{}, SAME, { ...SAME, ways: listen({ idleTimeoutSeconds: 60 }) }];
    expect(lived(steps, {}).at(-1)).toBe("empty-group primary");
  });
});
