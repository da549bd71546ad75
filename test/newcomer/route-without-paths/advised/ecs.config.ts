import { app, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge", {
  certificate: "arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000",
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
  routes: { http: edge.route({}) },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api] }),
});
