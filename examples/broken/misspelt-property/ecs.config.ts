// A property that a service does not have.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  // @ts-expect-error the property is called desiredCount
  desiredcount: 3,
});

export default app("shop", { workloads: [api] });
