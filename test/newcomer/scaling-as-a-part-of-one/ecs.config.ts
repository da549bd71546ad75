import { app, service } from "ecs-dsl";

const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3", scaling: { min: 2, max: 10, cpu: 0.7 } });

export default app("shop", { workloads: [api] });
