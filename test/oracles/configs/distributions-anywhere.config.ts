import { app, distribution, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");
const site = distribution("site", { origin: edge, domainName: "example.com", hostedZone: "Z0123456789ABCDEFGHIJ" });

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 80 },
  routes: { http: edge.route() },
});

export default app("anywhere", { workloads: [api], resources: [site] });
