import { loadBalancer, service, type RouteProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const edge = loadBalancer("edge");

function routed(...props: readonly RouteProps[]) {
  const routes = { http: props.map((one) => edge.route(one)) };
  return textsOf(
    lowerShop({ workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })] }),
  );
}

const ROUTE = 'Route 1 to port "http" of service "web"';

it.each<[RouteProps, string, string]>([
  [
    { slowStartSeconds: 30, algorithm: "least_outstanding_requests" },
    `${ROUTE} has \`slowStartSeconds\` and the algorithm "least_outstanding_requests"; ELB starts tasks slowly with "round_robin" only.`,
    "Remove one of them.",
  ],
  [
    { slowStartSeconds: 900, algorithm: "weighted_random" },
    `${ROUTE} has \`slowStartSeconds\` and the algorithm "weighted_random"; ELB starts tasks slowly with "round_robin" only.`,
    "Remove one of them.",
  ],
  [
    { stickiness: {}, algorithm: "weighted_random" },
    `${ROUTE} has \`stickiness\` and the algorithm "weighted_random"; ELB takes one of them.`,
    'Remove one of them, or set `algorithm` to "least_outstanding_requests".',
  ],
  [
    { anomalyMitigation: true },
    `${ROUTE} has \`anomalyMitigation\` and the algorithm "round_robin"; ELB does it with "weighted_random" only.`,
    'Set `algorithm` to "weighted_random".',
  ],
  [
    { stickiness: { cookieName: "AWSALBTG1" } },
    `${ROUTE} is sticky by the cookie "AWSALBTG1"; names that begin with "AWSALB" are those of the load balancer's own cookies.`,
    "Name a cookie that the container sets, or remove `cookieName` for one of the load balancer.",
  ],
  [
    { stickiness: { cookieName: "my session" } },
    `${ROUTE} is sticky by the cookie "my session"; the name of a cookie has letters, digits and !#$%&'*+-.^_\`|~ only.`,
    'Set it to the name of the cookie that the container sets, like "SESSION".',
  ],
])("reports %j", (props, message, help) => {
  expect(routed(props)).toEqual([[message, help]]);
  expect(routed(props, { ...props, path: "/other" })).toEqual([[message, help]]);
});

it.each<RouteProps>([
  { slowStartSeconds: 30 },
  { slowStartSeconds: 900, algorithm: "round_robin", stickiness: { durationSeconds: 604_800 } },
  { stickiness: { cookieName: "__Host-session" }, algorithm: "least_outstanding_requests" },
  { anomalyMitigation: true, algorithm: "weighted_random" },
  { anomalyMitigation: false },
])("is silent about %j", (props) => {
  expect(routed(props)).toEqual([]);
});
