import { app, service } from "ecs-dsl";

const api = service("api", { cpu: "500m", memory: "1Gi", image: "nginx:1.27.3" });

export default app("shop", { workloads: [api] });
