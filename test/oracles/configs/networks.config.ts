import { app, loadBalancer, network, repository, service } from "ecs-dsl";

const images = repository("shop/api");
const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: images.tag("v1.4.2"),
  ports: { http: 3000 },
  routes: { http: edge.route({ path: "/*" }) },
});

const worker = service("worker", { cpu: 256, memory: 512, image: images.tag("v1.4.2"), assignPublicIp: true });

const NETWORKS = {
  large: network({
    availabilityZones: 6,
    natGateways: 1,
    ipv6: true,
    endpoints: ["ecr", "cloudwatch", "dynamodb"],
    flowLogs: { trafficType: "ALL", maxAggregationInterval: 60, s3: { bucket: "shop-flow-logs", prefix: "shop" } },
  }),
  small: network({ availabilityZones: ["use1-az1"], flowLogs: { retentionInDays: 90 } }),
};

export default app("networks", {
  environments: {
    large: { account: "123456789012", region: "us-east-1" },
    small: { account: "123456789012", region: "us-east-1" },
  },
  define: ({ name }) => ({
    network: NETWORKS[name],
    workloads: name === "large" ? [api, worker] : [worker],
  }),
});
