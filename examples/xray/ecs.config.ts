import { app, cluster, loadBalancer, service, xrayDaemon } from "ecs-dsl";

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  ports: { http: 80 },
  routes: { http: edge.route() },
  sidecars: { "xray-daemon": xrayDaemon({ cpu: 32, memory: 256 }) },
  scaling: { min: 2, max: 10, cpu: 70 },
});

export default app("xray", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [api] }),
});
