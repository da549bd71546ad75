import { app, loadBalancer, network, repository, service } from "ecs-dsl";

const images = repository("shop/web");
const inside = loadBalancer("inside", { internal: true });
const arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/edge/50dc6c495c0c9188";
const edge = loadBalancer.existing("edge", {
  listeners: { https: `${arn}/f2f7dc8efc522ab2`, http: `${arn}/0467ef3c8400ae65`, 8443: `${arn}/9683b2d02a6cabee` },
  securityGroup: "sg-0123456789abcdef0",
  dnsName: "edge-1234567890.eu-central-1.elb.amazonaws.com",
  domainName: [
    "shop.example.com",
    {
      name: "api.example.com",
      routingPolicy: { failover: "PRIMARY" },
      healthCheck: { path: "/web/health" },
    },
  ],
  hostedZone: "Z0123456789ABCDEFGHIJ",
  priorities: [2000, 2999],
});

const web = service("web", {
  cpu: 256,
  memory: 512,
  image: images.tag("v1.4.2"),
  ports: { http: 3000 },
  environment: { PUBLIC_URL: edge.url(), EDGE_ARN: edge.arn() },
  routes: {
    http: [
      inside.route({ path: "/*" }),
      edge.route({ host: "shop.example.com", path: "/web/*" }),
      edge.route({ path: "/admin/*", listener: 8443 }),
      edge.route({ host: "old.example.com", listener: 80 }),
    ],
  },
  scaling: { min: 1, max: 4, requestsPerTarget: 1000 },
  alarms: { targets5xx: { threshold: 10, rollback: true } },
  dashboard: true,
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({
    network: network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
      endpoints: ["s3", "ecr", "logs"],
      routeTableIds: ["rtb-0123456789abcdef0", "rtb-0123456789abcdef1"],
    }),
    workloads: [web],
  }),
});
