import { service, type CustomMetric } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function following(...metrics: readonly CustomMetric[]) {
  const scaling = { min: 1, max: 4, metrics };
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling })] });
}

const CARTS = { namespace: "Shop", metricName: "OpenCarts" };
const OF = 'A metric of the scaling of service "api"';

it.each<[CustomMetric, string, string, string]>([
  [{ ...CARTS, target: 0 }, "[0].target", `${OF} is to be kept to 0.`, "Set `target` to more than 0."],
  [
    { target: 1 },
    "[0]",
    `${OF} has no \`namespace\` and \`metricName\`.`,
    'Write it like `namespace: "Shop", metricName: "OpenCarts"`.',
  ],
  [
    { namespace: "Shop", target: 1 },
    "[0]",
    `${OF} has no \`metricName\`.`,
    'Write it like `namespace: "Shop", metricName: "OpenCarts"`.',
  ],
  [
    { ...CARTS, expression: "a", metrics: { a: CARTS }, target: 1 },
    "[0].expression",
    `${OF} is a metric of CloudWatch and has an \`expression\`.`,
    "Move the metric into `metrics`, under the name by which the expression calls it.",
  ],
  [
    { metrics: { a: CARTS, b: CARTS }, target: 1 },
    "[0].metrics",
    `${OF} has \`metrics\` and no \`expression\` that calls them.`,
    'Write it like `expression: "a / b"`.',
  ],
  [
    { expression: "SUM([a, b]) / running", metrics: { a: CARTS }, target: 1 },
    "[0].expression",
    `${OF} has the expression "SUM([a, b]) / running", which calls b and running; \`metrics\` does not have them.`,
    'Add it like `metrics: { b: { namespace: "Shop", metricName: "OpenCarts" } }`.',
  ],
  [
    { expression: "Carts", metrics: { Carts: CARTS }, target: 1 },
    "[0].metrics.Carts",
    `${OF} calls a metric "Carts"; CloudWatch takes letters, digits and "_" after a lower-case letter.`,
    "Rename it, here and in `expression`.",
  ],
])("reports the metric %j", (metric, place, message, help) => {
  const shop = following(metric);
  expect(codesOf(shop)).toEqual([`config/scaling-metric at services.api.scaling.metrics${place}`]);
  expect(textsOf(shop)).toEqual([[message, help]]);
});

it("reports the second of two metrics of one name", () => {
  const shop = following({ ...CARTS, target: 1 }, { ...CARTS, dimensions: { Area: "b" }, target: 1 });
  expect(codesOf(shop)).toEqual(["config/scaling-metric at services.api.scaling.metrics[1]"]);
  expect(textsOf(shop)).toEqual([
    [`${OF} has the name of an earlier one, "OpenCarts".`, "Give it another `name`, or remove one of them."],
  ]);
});

it.each<CustomMetric>([
  { ...CARTS, target: 0.1 },
  { expression: "IF(FILL(a, 0) > 1e3, a / 2.5, 0)", metrics: { a: CARTS }, target: 1 },
  { expression: `SUM(SEARCH('{Shop,area} MetricName="carts"', 'Sum', 60))`, target: 1 },
])("takes the metric %j", (metric) => {
  expect(codesOf(following(metric))).toEqual([]);
});
