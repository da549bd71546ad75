import { app, service } from "ecs-dsl";

export default app("shop", { workloads: [service] });
