import { app, keepLast, repository, service } from "ecs-dsl";

const images = repository("shop/api", { lifecycle: [keepLast(10, { tagPrefixes: ["v"] })] });
const api = service("api", { cpu: 256, memory: 512, image: images.tag("1.4") });

export default app("shop", { workloads: [api] });
