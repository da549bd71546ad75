import { resource, service, stack, type CustomMetric } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { metricName } from "../../../../../src/lower/workloads/service/scaling/metric.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf } from "../../../lowered.ts";

function followed(metric: CustomMetric, policy: string) {
  const scaling = { min: 1, max: 4, metrics: [metric] };
  const shop = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling })] });
  expect(codesOf(shop)).toEqual([]);
  return propertiesOf(shop, "shop-production-api", policy);
}

it("follows a metric of CloudWatch", () => {
  const metric = { name: "carts", namespace: "Shop", metricName: "OpenCarts", unit: "Count", target: 50.5 };
  expect(followed({ ...metric, dimensions: { Shop: "a", Area: "b" } }, "CartsScalingPolicy")).toEqual({
    PolicyName: "CartsScalingPolicy",
    PolicyType: "TargetTrackingScaling",
    ScalingTargetId: { Ref: "ScalableTarget" },
    TargetTrackingScalingPolicyConfiguration: {
      CustomizedMetricSpecification: {
        Namespace: "Shop",
        MetricName: "OpenCarts",
        Dimensions: [
          { Name: "Area", Value: "b" },
          { Name: "Shop", Value: "a" },
        ],
        Statistic: "Average",
        Unit: "Count",
      },
      TargetValue: 50.5,
      ScaleInCooldown: 300,
      ScaleOutCooldown: 60,
    },
  });
});

it("follows what is calculated, under an id that no metric has", () => {
  const metrics = {
    running: { namespace: "ECS", metricName: "Running" },
    result: { namespace: "Shop", metricName: "Waiting", statistic: "Sum" as const },
  };
  const policy = followed(
    { name: "backlog", expression: "result / running", metrics, target: 10 },
    "BacklogScalingPolicy",
  );
  expect(policy).toHaveProperty("TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification", {
    Metrics: [
      {
        Id: "result",
        MetricStat: { Metric: { Namespace: "Shop", MetricName: "Waiting" }, Stat: "Sum" },
        ReturnData: false,
      },
      {
        Id: "running",
        MetricStat: { Metric: { Namespace: "ECS", MetricName: "Running" }, Stat: "Average" },
        ReturnData: false,
      },
      { Id: "result_", Expression: "result / running", ReturnData: true },
    ],
  });
});

it("takes the value of a dimension from another stack, which is deployed first", () => {
  const data = stack("data", {
    Table: resource("AWS::DynamoDB::Table", { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }] }),
  });
  const dimensions = { TableName: data.ref("Table") };
  const metrics = [
    { name: "throttled", namespace: "AWS/DynamoDB", metricName: "ThrottledRequests", dimensions, target: 1 },
  ];
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, scaling: { min: 1, max: 4, metrics } });
  const shop = lowerShop({ workloads: [api] });
  const policy = propertiesOf(shop, "shop-production-api", "ThrottledScalingPolicy");
  expect(policy).toHaveProperty(
    "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Dimensions.0.Value.Ref",
    expect.stringContaining("Table"),
  );
  expect(codesOf(shop)).toEqual([]);
});

it("is told from others by its name, its metric or its expression", () => {
  const metric = { namespace: "Shop", metricName: "OpenCarts", target: 1 };
  expect([{ ...metric, name: "carts" }, metric, { expression: "a", target: 1 }, { target: 1 }].map(metricName)).toEqual(
    ["carts", "OpenCarts", "expression", "metric"],
  );
});
