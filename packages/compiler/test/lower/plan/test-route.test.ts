import { blueGreen, loadBalancer, type RouteProps, rolling, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const edge = loadBalancer("edge", { listeners: { 8443: {} } });
const TEST = { header: { "X-Test": "green" } };

function rulesOf(props: RouteProps, deployment = blueGreen()) {
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;
  const api = service("api", { ...base, routes: { http: edge.route(props) }, deployment });
  const { Resources } = templateOf(lowerShop({ workloads: [api] }), "shop-production-api");
  return Object.values(Resources).filter(({ Type }) => Type === "AWS::ElasticLoadBalancingV2::ListenerRule");
}

const priorityOf = (rule: object | undefined) =>
  Number(Reflect.get(Reflect.get(rule ?? {}, "Properties") ?? {}, "Priority"));

it("comes before its route, and asks for its headers beside", () => {
  const [route, test] = rulesOf({ path: "/api/*", header: { "X-Api": "2" }, test: TEST });
  expect(priorityOf(test)).toBeLessThan(priorityOf(route));
  const text = JSON.stringify(test);
  for (const word of ["/api/*", "X-Api", "X-Test", "green"]) expect(text).toContain(word);
});

it("has the number before that of its route, where that has one", () => {
  expect(rulesOf({ priority: 20, test: TEST }).map(priorityOf)).toEqual([20, 19]);
});

const listenerOf = (rule: object | undefined): unknown =>
  Reflect.get(Reflect.get(rule ?? {}, "Properties") ?? {}, "ListenerArn");

it("stands at another listener under the number of its route, with or without headers", () => {
  for (const test of [{ listener: 8443 }, { listener: 8443, ...TEST }]) {
    const rules = rulesOf({ priority: 20, test });
    expect(rules.map(priorityOf)).toEqual([20, 20]);
    expect(rules.map(listenerOf)).toEqual([{ Ref: "PlatformEdgeListener" }, { Ref: "PlatformEdgeListener8443" }]);
    expect(JSON.stringify(rules[1]).includes("X-Test")).toBe("header" in test);
  }
});

it("is what ECS is told to test by", () => {
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;
  const routes = { http: edge.route({ priority: 20, test: { listener: 8443 } }) };
  const api = service("api", { ...base, routes, deployment: blueGreen() });
  expect(propertiesOf(lowerShop({ workloads: [api] }), "shop-production-api", "Service")).toMatchObject({
    LoadBalancers: [
      {
        AdvancedConfiguration: {
          ProductionListenerRule: { Ref: "EdgeRule20" },
          TestListenerRule: { Ref: "EdgeListener8443Rule20" },
        },
      },
    ],
  });
});

it("is no rule where tasks roll", () => {
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } } as const;
  const api = service("api", { ...base, routes: { http: edge.route({ test: TEST }) }, deployment: rolling() });
  expect(JSON.stringify(templateOf(lowerShop({ workloads: [api] }), "shop-production-api"))).not.toContain("X-Test");
});
