import { app, service } from "ecs-dsl";

const api = service("api", { cpu: 1024, memory: 2048, image: "nginx:1.27.3" });

export default app("shop", { workloads: [api] });
