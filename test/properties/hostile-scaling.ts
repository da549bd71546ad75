import type * as dsl from "ecs-dsl";

/** Every way in which a service scales. */
export const SCALING: dsl.Scaling<2> = {
  min: 2,
  max: 4,
  cpu: { target: 70, scaleInCooldown: 60, scaleOutCooldown: 60, disableScaleIn: true },
  memory: 80,
  requestsPerTarget: 100,
  metrics: [
    {
      name: "carts",
      namespace: "Shop",
      metricName: "OpenCarts",
      dimensions: { Area: "eu" },
      unit: "Count",
      target: 50,
    },
    {
      name: "backlog",
      expression: "waiting / 2",
      metrics: { waiting: { namespace: "Shop", metricName: "Waiting", statistic: "Sum" } },
      target: 5,
    },
  ],
  steps: [
    {
      name: "orders",
      namespace: "Shop",
      metricName: "Orders",
      dimensions: { Area: "eu" },
      statistic: "Maximum",
      unit: "Count",
      adjustments: [
        { atLeast: 100, change: 10 },
        { atMost: 10, change: -10 },
      ],
      adjustmentType: "PercentChangeInCapacity",
      period: 60,
      evaluationPeriods: 2,
      cooldown: 60,
      minAdjustmentMagnitude: 1,
    },
  ],
  schedules: [{ schedule: "cron(0 8 * * ? *)", timeZone: "Europe/Berlin", min: 3, max: 9 }],
  scaleInCooldown: 60,
  scaleOutCooldown: 60,
};
