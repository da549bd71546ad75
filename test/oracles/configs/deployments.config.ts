import { app, blueGreen, canary, linear, loadBalancer, resource, rolling, service, stack } from "ecs-dsl";

const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";
const SIZE = { cpu: 256, memory: 512, image: IMAGE } as const;
const edge = loadBalancer("edge", { listeners: { 8443: {} } });
const checks = stack("checks", {
  Smoke: resource("AWS::Lambda::Function", {
    Code: { ZipFile: "exports.handler = async () => ({ hookStatus: 'SUCCEEDED' });" },
    Handler: "index.handler",
    Role: "arn:aws:iam::123456789012:role/smoke-test",
    Runtime: "nodejs22.x",
  }),
  Errors: resource("AWS::CloudWatch::Alarm", {
    ComparisonOperator: "GreaterThanThreshold",
    EvaluationPeriods: 1,
    MetricName: "HTTPCode_Target_5XX_Count",
    Namespace: "AWS/ApplicationELB",
    Period: 60,
    Statistic: "Sum",
    Threshold: 10,
  }),
});

const shop = service("shop", {
  ...SIZE,
  ports: { http: 8080, admin: 9000 },
  routes: {
    http: [
      edge.route({ path: "/shop/*", test: { header: { "X-Test": "green" } } }),
      edge.route({ path: "/cart/*", priority: 200, test: { header: { "X-Test": ["green", "blue"] } } }),
    ],
    admin: edge.route({ path: "/admin/*", healthCheck: "/health" }),
  },
  scaling: { min: 2, max: 10, requestsPerTarget: 500 },
  deployment: blueGreen({
    bakeTimeInMinutes: 30,
    alarms: { alarmNames: [checks.ref("Errors"), "shop-latency"] },
    lifecycleHooks: [
      {
        lambda: checks.arn("Smoke"),
        lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"],
        hookDetails: { path: "/shop/health" },
      },
      { pause: { timeoutInMinutes: 60, action: "ROLLBACK" }, lifecycleStages: ["PRE_PRODUCTION_TRAFFIC_SHIFT"] },
    ],
  }),
});

const search = service("search", {
  ...SIZE,
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/search/*", test: { listener: 8443 } }) },
  deployment: canary({ canaryPercent: 12.5, canaryBakeTimeInMinutes: 15 }),
});

const mail = service("mail", {
  ...SIZE,
  ports: { http: 8080 },
  availabilityZoneRebalancing: "DISABLED",
  deployment: linear({ stepPercent: 25, stepBakeTimeInMinutes: 5, bakeTimeInMinutes: 0 }),
});

const web = service("web", {
  ...SIZE,
  ports: { http: 8080 },
  environment: { MAIL_URL: mail.url("http") },
  deployment: rolling({
    minimumHealthyPercent: 50,
    circuitBreaker: { thresholdConfiguration: { type: "COUNT", value: 3 }, resetOnHealthyTask: false },
    alarms: { alarmNames: ["web-errors"], enable: true, rollback: false },
    earlySuccessCriteria: { enable: true, healthyPercent: 90, sourceServiceRevisionCleanup: "DEFERRED" },
  }),
});

/** Nothing comes in: its new tasks run beside the old ones for a while. */
const batch = service("batch", { ...SIZE, deployment: blueGreen() });

export default app("deployed", { workloads: [shop, search, mail, web, batch] });
