/** What the scaling of a service looks like, by its path. */
export const scalingExamples = (): Readonly<Record<string, string>> => ({
  scaling: "{ min: 2, max: 10, cpu: 70 }",
  "scaling.min": "2",
  "scaling.max": "10",
  "scaling.cpu": "70",
  "scaling.memory": "80",
  "scaling.requestsPerTarget": "1000",
  "scaling.metrics": '[{ namespace: "Shop", metricName: "OpenCarts", target: 50 }]',
  "scaling.metrics.namespace": '"Shop"',
  "scaling.metrics.metricName": '"OpenCarts"',
  "scaling.metrics.target": "50",
  "scaling.steps": '[{ namespace: "Shop", metricName: "OpenCarts", adjustments: [{ atLeast: 1000, change: 2 }] }]',
  "scaling.steps.adjustments": "[{ atLeast: 1000, change: 2 }]",
  "scaling.schedules": '[{ schedule: "cron(0 8 * * ? *)", min: 5, max: 20 }]',
  "scaling.schedules.schedule": '"cron(0 8 * * ? *)"',
});
