import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

const BASE = {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 80 },
} as const;

/** Services whose deployments shift traffic little by little; one is behind a load balancer that exists, where the network does. */
export function deliveriesWith(call: Call, edge: dsl.LoadBalancer, env: object): readonly dsl.Workload[] {
  const canary = call("canary", dsl.canary, { canaryPercent: 10, canaryBakeTimeInMinutes: 15, bakeTimeInMinutes: 5 });
  const linear = call("linear", dsl.linear, { stepPercent: 25, stepBakeTimeInMinutes: 5, bakeTimeInMinutes: 5 });
  const store = storeWith(call);
  return [
    dsl.service("search", { ...BASE, deployment: canary, routes: { http: edge.route({ path: "/search/*" }) } }),
    dsl.service("cart", { ...BASE, deployment: linear, routes: { http: edge.route({ path: "/cart/*" }) } }),
    dsl.service("old", { ...BASE, routes: { http: edge.route({ path: "/half/*", weight: 9 }) } }),
    dsl.service("new", { ...BASE, routes: { http: halfWith(call, edge) } }),
    dsl.service("store", { ...BASE, ...(Reflect.get(env, "name") === "staging" ? store : {}) }),
  ];
}

function halfWith(call: Call, edge: dsl.LoadBalancer): dsl.Route {
  return call("shared route", (props: dsl.RouteProps) => edge.route(props), { path: ["/half/*"], weight: 1 });
}

function storeWith(call: Call) {
  const arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/there/50dc6c495c0c9188";
  const there = call("existing load balancer", dsl.loadBalancer.existing, "there", {
    listeners: { https: `${arn}/f2f7dc8efc522ab2`, http: `${arn}/0467ef3c8400ae65`, 8443: `${arn}/9683b2d02a6cabee` },
    securityGroup: "sg-0123456789abcdef0",
    dnsName: "there-1234567890.us-east-1.elb.amazonaws.com",
    domainName: ["store.example.com", { name: "s.example.com", routingPolicy: { latency: true } }],
    hostedZone: "Z0123456789ABCDEFGHIJ",
    priorities: [2000, 2999],
  });
  return { routes: { http: there.route({ path: "/store/*" }) }, environment: { STORE_URL: there.url() } };
}

export function blueGreenWith(call: Call): dsl.BlueGreen {
  return call("blueGreen", dsl.blueGreen, {
    bakeTimeInMinutes: 5,
    alarms: { alarmNames: ["orders-errors"], enable: true, rollback: true },
    lifecycleHooks: [
      { pause: { timeoutInMinutes: 60, action: "ROLLBACK" }, lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"] },
      {
        lambda: "arn:aws:lambda:us-east-1:123456789012:function:smoke",
        lifecycleStages: ["PRE_SCALE_UP"],
        hookDetails: { url: "/health" },
      },
    ],
  });
}
