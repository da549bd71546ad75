import { type Alarms, blueGreen, loadBalancer, service, type ServiceProps, topic } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../../lowered.ts";

const edge = loadBalancer("edge");
const inner = loadBalancer("inner", { internal: true });

const STACK = "shop-production-web";

function lowered(alarms: Alarms, more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {}) {
  const routes = { http: edge.route({}) };
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes } as const;
  return lowerShop({ workloads: [service("web", { ...base, alarms, ...more })] });
}

const GROUP = [
  { Name: "LoadBalancer", Value: { Ref: "PlatformEdgeFullName" } },
  { Name: "TargetGroup", Value: { "Fn::GetAtt": ["EdgeTargetGroup", "TargetGroupFullName"] } },
];

it("watches answers, latency and targets of the one target group without an expression", () => {
  const shop = lowered({ targets5xx: 10, latency: 1.5, healthyHosts: 2 });
  expect(propertiesOf(shop, STACK, "Targets5xxAlarm")).toMatchObject({
    AlarmDescription: 'service "web" answers with a status of 500 or more',
    Namespace: "AWS/ApplicationELB",
    MetricName: "HTTPCode_Target_5XX_Count",
    Statistic: "Sum",
    Period: 60,
    Dimensions: GROUP,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    Threshold: 10,
    EvaluationPeriods: 3,
    TreatMissingData: "notBreaching",
  });
  const latency = { MetricName: "TargetResponseTime", ExtendedStatistic: "p99", Threshold: 1.5 };
  expect(propertiesOf(shop, STACK, "LatencyAlarm")).toMatchObject(latency);
  expect(propertiesOf(shop, STACK, "HealthyHostsAlarm")).toMatchObject({
    MetricName: "HealthyHostCount",
    Statistic: "Minimum",
    ComparisonOperator: "LessThanThreshold",
    Threshold: 2,
    TreatMissingData: "breaching",
  });
});

it.each<readonly [keyof Alarms, string]>([
  ["targets5xx", "FILL(m0,0)+FILL(m1,0)"],
  ["latency", "MAX([m0,m1])"],
  ["healthyHosts", "MIN([FILL(m0,0),FILL(m1,0)])"],
])("watches %s through all routes: %s", (name, Expression) => {
  const routes = { http: [edge.route({}), inner.route({})] };
  const { Resources } = templateOf(lowered({ [name]: 1 }, { routes }), STACK);
  const [alarm] = Object.values(Resources).filter(({ Type }) => Type === "AWS::CloudWatch::Alarm");
  expect(alarm?.Properties).toHaveProperty("Metrics.2", { Id: "result", Expression, ReturnData: true });
  expect(alarm?.Properties).not.toHaveProperty("Period");
});

it("counts the healthy targets of both groups that a deployment shifts the traffic between", () => {
  const shop = lowered({ healthyHosts: 1 }, { deployment: blueGreen() });
  expect(propertiesOf(shop, STACK, "HealthyHostsAlarm")).toHaveProperty(
    "Metrics.2.Expression",
    "FILL(m0,0)+FILL(m1,0)",
  );
});

it("watches CPU, memory and missing tasks by the names of the cluster and the service", () => {
  const shop = lowered({
    cpu: 90,
    memory: { threshold: 80, period: 300, evaluationPeriods: 2, datapointsToAlarm: 1 },
    missingTasks: 1,
  });
  const Dimensions = [
    { Name: "ClusterName", Value: "shop-production" },
    { Name: "ServiceName", Value: "web" },
  ];
  const cpu = { Namespace: "AWS/ECS", MetricName: "CPUUtilization", Dimensions };
  expect(propertiesOf(shop, STACK, "CpuAlarm")).toMatchObject(cpu);
  expect(propertiesOf(shop, STACK, "MemoryAlarm")).toMatchObject({
    Threshold: 80,
    Period: 300,
    EvaluationPeriods: 2,
    DatapointsToAlarm: 1,
  });
  expect(propertiesOf(shop, STACK, "MissingTasksAlarm")).toMatchObject({
    Metrics: [{ Id: "m0" }, { Id: "m1" }, { Id: "result", Expression: "m0-FILL(m1,0)", ReturnData: true }],
    EvaluationPeriods: 15,
  });
});

it("tells a topic when an alarm goes off, and when it is over", () => {
  const shop = lowered({ cpu: 90, notify: topic("alerts") });
  const actions = [{ Ref: "AlertsTopicArn" }];
  expect(propertiesOf(shop, STACK, "CpuAlarm")).toMatchObject({ AlarmActions: actions, OKActions: actions });
  expect(propertiesOf(lowered({ cpu: 90 }), STACK, "CpuAlarm")).not.toHaveProperty("AlarmActions");
});

it("stops a deployment by those that say so, beside the ones that the deployment names", () => {
  const alarms = { cpu: { threshold: 90, rollback: true }, memory: 90 };
  const service = (more: Parameters<typeof lowered>[1]) => propertiesOf(lowered(alarms, more), STACK, "Service");
  const place = "DeploymentConfiguration.Alarms";
  const own = { Ref: "CpuAlarm" };
  expect(service({})).toHaveProperty(place, { AlarmNames: [own], Enable: true, Rollback: true });
  const named = blueGreen({ alarms: { alarmNames: ["errors"], rollback: false } });
  expect(service({ deployment: named })).toHaveProperty(place, {
    AlarmNames: ["errors", own],
    Enable: true,
    Rollback: false,
  });
  expect(propertiesOf(lowered({ memory: 90 }), STACK, "Service")).not.toHaveProperty(place);
});
