import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  environment: { PASSWORD: { valueFrom: { secretKeyRef: { name: "db", key: "password" } } } },
});

export default app("shop", { workloads: [api] });
