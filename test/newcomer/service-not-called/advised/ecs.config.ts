import { app, service } from "ecs-dsl";

export default app("shop", { workloads: [service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" })] });
