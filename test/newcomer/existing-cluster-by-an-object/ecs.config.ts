import { app, cluster, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
});

export default app("shop", { cluster: cluster.existing({ clusterName: "prod" }), workloads: [api] });
