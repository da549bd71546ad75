import { app, service } from "ecs-dsl";

const api = service("api", { cpu: 1, memory: 2, image: "nginx:1.27.3" });

export default app("shop", { workloads: [api] });
