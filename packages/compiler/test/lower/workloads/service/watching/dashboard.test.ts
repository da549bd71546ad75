import { cluster, loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE, dashboard: true } as const;
const STACK = "shop-production-web";

interface Widget {
  readonly x: number;
  readonly y: number;
  readonly properties: { readonly title: string; readonly region: string; readonly metrics: readonly unknown[][] };
}

function widgets(shop: ReturnType<typeof lowerShop>): readonly Widget[] {
  const properties = propertiesOf(shop, STACK, "Dashboard");
  const body: { readonly widgets: readonly Widget[] } = JSON.parse(
    String(memberOf(memberOf(properties, "DashboardBody"), "Fn::Sub")),
  );
  return body.widgets;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

it("shows the routes, what the tasks use and how many there are, in two columns", () => {
  const routes = { http: loadBalancer("edge").route({}) };
  const shown = widgets(lowerShop({ workloads: [service("web", { ...base, ports: { http: 80 }, routes })] }));
  expect(shown.map(({ x, y, properties }) => [x, y, properties.title])).toEqual([
    [0, 0, "Requests"],
    [12, 0, "Answers of 400 and 500"],
    [0, 6, "Latency (s)"],
    [12, 6, "Healthy targets"],
    [0, 12, "CPU and memory (%)"],
    [12, 12, "Tasks"],
  ]);
  expect(shown[0]?.properties).toMatchObject({
    region: "${AWS::Region}",
    metrics: [
      [
        "AWS/ApplicationELB",
        "RequestCount",
        "LoadBalancer",
        "${PlatformEdgeFullName}",
        "TargetGroup",
        "${EdgeTargetGroup.TargetGroupFullName}",
        { stat: "Sum" },
      ],
    ],
  });
});

it("has no graphs of routes without one, and takes the cluster's name as it is", () => {
  const name = "a${Service}";
  const shown = widgets(lowerShop({ cluster: cluster({ name }), workloads: [service("web", base)] }));
  expect(shown.map(({ properties }) => properties.title)).toEqual(["CPU and memory (%)", "Tasks"]);
  expect(shown[0]?.properties.metrics[0]?.[3]).toBe("a${!Service}");
});

it("finds the restarts of containers, where one of them has a policy", () => {
  const shown = (restarts: boolean) =>
    widgets(
      lowerShop({
        workloads: [
          service("web", { ...base, sidecars: { proxy: { image: IMAGE, restartPolicy: { enabled: restarts } } } }),
        ],
      }),
    ).filter(({ properties }) => properties.title === "Restarts of containers");
  expect(shown(false)).toEqual([]);
  expect(shown(true)[0]?.properties.metrics).toEqual([
    [
      {
        id: "found",
        expression: `SEARCH('Namespace="ECS/ContainerInsights" MetricName="RestartCount" ClusterName="shop-production" (ServiceName="web" OR TaskDefinitionFamily="shop-production-web")', 'Sum', 60)`,
      },
    ],
  ]);
});

it("is made for services that ask for it alone", () => {
  const shop = lowerShop({ workloads: [service("web", { ...base, dashboard: false })] });
  expect(templateOf(shop, STACK).Resources).not.toHaveProperty("Dashboard");
});

it("takes what it alone shows from the platform", () => {
  const routes = { http: loadBalancer("edge").route({}) };
  const { Parameters } = templateOf(
    lowerShop({ workloads: [service("web", { ...base, ports: { http: 80 }, routes })] }),
    STACK,
  );
  expect(Object.keys(Parameters ?? {})).toContain("PlatformEdgeFullName");
});
