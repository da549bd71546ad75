import { blueGreen, loadBalancer, service, type Route, type RouteProps, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { commentsOn } from "../../../../src/cloudformation/comments.ts";
import { IMAGE, lowerShop, templateOf } from "../../lowered.ts";

const edge = loadBalancer("edge");

function web(http: Route | readonly Route[], more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {}) {
  return service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, ...more });
}

function rulesOf(...routes: readonly RouteProps[]) {
  const { Resources } = templateOf(
    lowerShop({ workloads: [web(routes.map((props) => edge.route(props)))] }),
    "shop-production-web",
  );
  return Object.entries(Resources).filter(([, { Type }]) => Type.endsWith("::ListenerRule"));
}

const propertiesOfRules = (...routes: readonly RouteProps[]) =>
  rulesOf(...routes).map(([, { Properties }]) => Properties);

describe("listener rules", () => {
  it("take every request where a route names no path", () => {
    expect(propertiesOfRules({})).toMatchObject([
      { Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/*"] } }] },
    ]);
  });

  it("take an explicit priority", () => {
    expect(propertiesOfRules({ path: "/a", priority: 7 })).toMatchObject([{ Priority: 7 }]);
  });

  it("are sticky for a second where sticky tasks are in two target groups", () => {
    const actions = (route: RouteProps) => {
      const workloads = [web(edge.route(route), { deployment: blueGreen() })];
      const { Resources } = templateOf(lowerShop({ workloads }), "shop-production-web");
      const rules = Object.values(Resources).filter(({ Type }) => Type.endsWith("::ListenerRule"));
      return rules.flatMap(({ Properties }): readonly object[] => Reflect.get(Object(Properties), "Actions"));
    };
    expect(actions({ stickiness: { durationSeconds: 600 } })).toMatchObject([
      { ForwardConfig: { TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 1 } } },
    ]);
    expect(actions({}).map((action) => Object.keys(Reflect.get(action, "ForwardConfig")))).toEqual([["TargetGroups"]]);
  });

  it("say where their priority comes from", () => {
    const comments = propertiesOfRules({ path: "/a" }, { path: "/b", priority: 7 }).map((rule) =>
      commentsOn(rule ?? {}),
    );
    expect(comments).toEqual([
      { Priority: expect.stringMatching(/^From the load balancer, the workload and what the rule matches/) },
      { Priority: "The priority of the route in the config." },
    ]);
  });

  it("match hosts and paths together, as sets", () => {
    expect(propertiesOfRules({ path: ["/b", "/a", "/b"], host: "shop.example.com" })).toMatchObject([
      {
        Conditions: [
          { Field: "host-header", HostHeaderConfig: { Values: ["shop.example.com"] } },
          { Field: "path-pattern", PathPatternConfig: { Values: ["/a", "/b"] } },
        ],
      },
    ]);
  });

  it("ask for headers, parameters, methods and sources, in the words of ELB", () => {
    const props = { path: "/a", header: { "X-A": ["2", "1"] }, query: { v: ["2", "3"] }, method: "GET" };
    expect(propertiesOfRules(props, { sourceIp: ["10.0.0.0/8"] })).toMatchObject([
      {
        Conditions: [
          { Field: "path-pattern", PathPatternConfig: { Values: ["/a"] } },
          { Field: "http-header", HttpHeaderConfig: { HttpHeaderName: "X-A", Values: ["1", "2"] } },
          {
            Field: "query-string",
            QueryStringConfig: {
              Values: [
                { Key: "v", Value: "2" },
                { Key: "v", Value: "3" },
              ],
            },
          },
          { Field: "http-request-method", HttpRequestMethodConfig: { Values: ["GET"] } },
        ],
      },
      { Conditions: [{ Field: "source-ip", SourceIpConfig: { Values: ["10.0.0.0/8"] } }] },
    ]);
  });

  it("keep their logical ids when routes are added or reordered", () => {
    const [first] = rulesOf({ path: "/a" });
    const ids = rulesOf({ path: "/z" }, { path: "/a" }).map(([id]) => id);
    expect(ids).toContain(first?.[0]);
    expect(rulesOf({ path: ["/b", "/a"] })).toEqual(rulesOf({ path: ["/a", "/b"] }));
  });

  it("get another logical id with another priority, which the old rule still holds", () => {
    const ids = [{}, { priority: 7 }, { priority: 8 }].map((more) => rulesOf({ path: "/a", ...more })[0]?.[0]);
    expect(new Set(ids).size).toBe(3);
  });
});
