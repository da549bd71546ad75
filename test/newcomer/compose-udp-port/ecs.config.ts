import { app, service } from "ecs-dsl";

const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3", ports: { dns: "53:53/udp" } });

export default app("shop", { workloads: [api] });
