import { app, service } from "ecs-dsl";

const api = service("api", {});

export default app("shop", { workloads: [api] });
