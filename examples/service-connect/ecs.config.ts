import { app, blueGreen, loadBalancer, repository, service, serviceConnect } from "ecs-dsl";

const images = repository("orders/services");
const edge = loadBalancer("edge");

const prices = service("prices", {
  cpu: 512,
  memory: 1024,
  image: images.tag("prices-1.4.0"),
  ports: {
    // Large lists take their time; everything else is to fail soon.
    http: {
      containerPort: 8080,
      appProtocol: "http",
      timeout: { perRequestTimeoutSeconds: 60 },
      test: { header: { "X-Test": "green" } },
    },
    grpc: { containerPort: 9090, appProtocol: "grpc" },
    feed: 9300,
  },
  desiredCount: 2,
  deployment: blueGreen({ bakeTimeInMinutes: 5 }),
});

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("api-1.4.0"),
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/orders/*", healthCheck: "/health" }) },
  environment: {
    PRICES_URL: prices.url("http", { path: "/v2" }),
    PRICES_GRPC: prices.address("grpc"),
    PRICES_FEED: prices.address("feed"),
  },
  desiredCount: 2,
});

export default app("orders", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({
    discovery: serviceConnect({
      tls: {
        certificateAuthority:
          "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f",
        kmsKey: "alias/orders",
      },
      accessLogs: "JSON",
      timeout: { idleTimeoutSeconds: 600, perRequestTimeoutSeconds: 5 },
    }),
    workloads: [api, prices],
  }),
});
