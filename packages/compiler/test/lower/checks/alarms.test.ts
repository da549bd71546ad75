import { type Alarms, cluster, loadBalancer, networkLoadBalancer, service, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 } } as const;
const routes = { http: loadBalancer("edge").route({}) };
const notify = topic("alerts");

function shop(alarms: Alarms, more: { readonly routes?: typeof routes } = { routes }) {
  return lowerShop({ workloads: [service("web", { ...base, ...more, alarms: { notify, ...alarms } })] });
}

describe("the alarms of a service", () => {
  it.each<readonly [Alarms, readonly string[]]>([
    [{ targets5xx: 1, cpu: 90 }, ["config/alarm-route at services.web.alarms.targets5xx"]],
    [
      { latency: 1, healthyHosts: { threshold: 1 } },
      ["config/alarm-route at services.web.alarms.latency", "config/alarm-route at services.web.alarms.healthyHosts"],
    ],
    [{ cpu: 90, memory: 90, missingTasks: 1 }, []],
  ])("without a route: %j", (alarms, codes) => {
    expect(codesOf(shop(alarms, {}))).toEqual(codes);
  });

  it("of requests need a load balancer that knows some", () => {
    const connections = { http: networkLoadBalancer("ingest").listen({ port: 80 }) };
    const shopOf = (alarms: Alarms) =>
      lowerShop({ workloads: [service("web", { ...base, routes: connections, alarms: { notify, ...alarms } })] });
    expect(textsOf(shopOf({ latency: 1, healthyHosts: 1 }))).toEqual([
      [
        'Service "web" has an alarm `latency`, which an Application Load Balancer measures; a Network Load Balancer passes connections on and knows no answers.',
        "Give it a route of a `loadBalancer`, or omit `latency`; `healthyHosts` counts the targets of both.",
      ],
    ]);
  });

  it.each<readonly [Alarms["cpu"], string | undefined]>([
    [{ threshold: 90, period: 90 }, "period"],
    [{ threshold: 90, period: 86_460 }, "period"],
    [{ threshold: 90, period: 86_400, evaluationPeriods: 7 }, undefined],
    [{ threshold: 90, period: 86_400, evaluationPeriods: 8 }, ""],
    [{ threshold: 90, period: 3600, evaluationPeriods: 168 }, undefined],
    [{ threshold: 90, period: 60, evaluationPeriods: 1440 }, undefined],
    [{ threshold: 90, period: 60, evaluationPeriods: 1441 }, ""],
    [{ threshold: 90, datapointsToAlarm: 3 }, undefined],
    [{ threshold: 90, datapointsToAlarm: 4 }, "datapointsToAlarm"],
  ])("of %j are told at %s", (cpu, place) => {
    const at = place === "" ? "" : `.${place}`;
    const codes = place === undefined ? [] : [`config/alarm-period at services.web.alarms.cpu${at}`];
    expect(codesOf(shop(cpu === undefined ? {} : { cpu }))).toEqual(codes);
  });

  it("are not looked at without Container Insights where that counts", () => {
    const workloads = [service("web", { ...base, alarms: { missingTasks: 1, notify } })];
    const codes = (containerInsights: "disabled" | "enabled") =>
      codesOf(lowerShop({ cluster: cluster({ containerInsights }), workloads }));
    expect(codes("disabled")).toContain("config/alarm-insights at services.web.alarms.missingTasks");
    expect(codes("enabled")).toEqual([]);
  });

  it.each<readonly [Alarms, boolean]>([
    [{ cpu: 90 }, true],
    [{ cpu: { threshold: 90, rollback: false } }, true],
    [{ cpu: { threshold: 90, rollback: true }, memory: 90 }, false],
    [{}, false],
  ])("that tell nobody: %j", (alarms, isReported) => {
    const lowered = lowerShop({ workloads: [service("web", { ...base, alarms })] });
    expect(codesOf(lowered)).toEqual(isReported ? ["config/alarm-unheard at services.web.alarms"] : []);
  });

  it("tell a topic of this region, whose key lets CloudWatch in", () => {
    const elsewhere = "arn:aws:sns:us-west-2:123456789012:alerts";
    expect(textsOf(shop({ cpu: 90, notify: elsewhere }))).toEqual([
      [
        'Service "web" tells a topic in "us-west-2" of alarms, where an alarm in "eu-west-1" does not reach.',
        'Name a topic in "eu-west-1".',
      ],
    ]);
    const locked = topic("locked", { kmsKey: "alias/aws/sns" });
    expect(textsOf(shop({ cpu: 90, notify: locked })).map(([message]) => message)).toEqual([
      'Service "web" tells a topic of alarms that is encrypted with "alias/aws/sns", a key of AWS that CloudWatch cannot use: nobody hears of them.',
    ]);
    const fifo = "arn:aws:sns:eu-west-1:123456789012:alerts.fifo";
    expect(codesOf(shop({ cpu: 90, notify: fifo }))).toEqual([]);
  });
});
