import { app, service } from "ecs-dsl";

const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" });

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  workloads: [api],
});
