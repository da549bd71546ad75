import { expect, it } from "vitest";
import {
  called,
  largest,
  ofInsights,
  ofService,
  smallestSum,
  sum,
} from "../../../../../src/lower/workloads/service/watching/metric.ts";

const names = { cluster: "shop", service: "api" };
const [cpu, tasks] = [ofService(names, "CPUUtilization"), ofInsights(names, "RunningTaskCount")];

it("is one of ECS or of Container Insights, by the same names", () => {
  const dimensions = { ClusterName: "shop", ServiceName: "api" };
  expect(cpu).toEqual({ namespace: "AWS/ECS", name: "CPUUtilization", dimensions, stat: "Average" });
  expect(tasks).toEqual({ ...cpu, namespace: "ECS/ContainerInsights", name: "RunningTaskCount" });
});

it("needs no expression alone", () => {
  for (const made of [sum([cpu]), largest([cpu]), smallestSum([[cpu]])]) {
    expect(made).toEqual({ metrics: [cpu], expression: undefined });
  }
});

it("is calculated from several, each called once", () => {
  expect(sum([cpu, cpu, cpu]).expression).toBe("FILL(m0,0)+FILL(m1,0)+FILL(m2,0)");
  expect(largest([cpu, cpu]).expression).toBe("MAX([m0,m1])");
  expect(smallestSum([[cpu, cpu], [cpu]]).expression).toBe("MIN([FILL(m0,0)+FILL(m1,0),FILL(m2,0)])");
  expect(smallestSum([[cpu, cpu]]).expression).toBe("FILL(m0,0)+FILL(m1,0)");
});

it("is called by an id, with a period where one is asked for", () => {
  const Dimensions = [
    { Name: "ClusterName", Value: "shop" },
    { Name: "ServiceName", Value: "api" },
  ];
  const Metric = { Namespace: "AWS/ECS", MetricName: "CPUUtilization", Dimensions };
  const stat = { Metric, Stat: "Average" };
  expect(called("cpu", cpu)).toEqual({ Id: "cpu", MetricStat: stat, ReturnData: false });
  expect(called("cpu", cpu, 60)).toEqual({ Id: "cpu", MetricStat: { ...stat, Period: 60 }, ReturnData: false });
});
