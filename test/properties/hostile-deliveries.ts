import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

const BASE = {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 80 },
} as const;

/** Services whose deployments shift traffic little by little. */
export function deliveriesWith(call: Call, edge: dsl.LoadBalancer): readonly dsl.Workload[] {
  const canary = call("canary", dsl.canary, { canaryPercent: 10, canaryBakeTimeInMinutes: 15, bakeTimeInMinutes: 5 });
  const linear = call("linear", dsl.linear, { stepPercent: 25, stepBakeTimeInMinutes: 5, bakeTimeInMinutes: 5 });
  return [
    dsl.service("search", { ...BASE, deployment: canary, routes: { http: edge.route({ path: "/search/*" }) } }),
    dsl.service("cart", { ...BASE, deployment: linear, routes: { http: edge.route({ path: "/cart/*" }) } }),
  ];
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
