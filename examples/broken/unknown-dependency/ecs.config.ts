// The service waits for a container that its task does not have.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  sidecars: { database: { image: "public.ecr.aws/docker/library/postgres:17.2", essential: false } },
  // @ts-expect-error the sidecar is called database
  dependsOn: { databse: "START" },
});

export default app("shop", { workloads: [api] });
