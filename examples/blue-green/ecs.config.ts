import { app, blueGreen, loadBalancer, repository, resource, service, stack } from "ecs-dsl";

const images = repository("web-shop/frontend");
const edge = loadBalancer("edge", {
  certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000",
});

/** Asks the new tasks whether the shop works, before anybody else gets to them. */
const checks = stack("checks", {
  SmokeTest: resource("AWS::Lambda::Function", {
    Runtime: "nodejs22.x",
    Handler: "index.handler",
    Role: "arn:aws:iam::123456789012:role/smoke-test",
    Timeout: 60,
    Code: {
      ZipFile: `exports.handler = async ({ hookDetails }) => {
  const answer = await fetch(hookDetails.url, { headers: { "X-Test": "green" } });
  return { hookStatus: answer.ok ? "SUCCEEDED" : "FAILED" };
};
`,
    },
  }),
});

const frontend = service("frontend", {
  cpu: 512,
  memory: 1024,
  image: images.tag("1.4.0"),
  ports: { http: 8080 },
  routes: {
    // With this header requests get to the new tasks first.
    http: edge.route({ healthCheck: "/health", test: { header: { "X-Test": "green" } } }),
  },
  scaling: { min: 3, max: 12, cpu: 70, requestsPerTarget: 500 },
  deployment: blueGreen({
    // For ten minutes the old tasks still run, and ECS goes back at once.
    bakeTimeInMinutes: 10,
    alarms: { alarmNames: ["web-shop-frontend-5xx"] },
    lifecycleHooks: [
      {
        lambda: checks.arn("SmokeTest"),
        lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"],
        hookDetails: { url: "https://www.example.com/health" },
      },
      // Then somebody looks, and says `./deploy.sh --continue` or `./deploy.sh --abort`.
      { pause: { timeoutInMinutes: 60, action: "ROLLBACK" }, lifecycleStages: ["PRE_PRODUCTION_TRAFFIC_SHIFT"] },
    ],
  }),
});

export default app("web-shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [frontend] }),
});
