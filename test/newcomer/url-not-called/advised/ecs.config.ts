import { app, service } from "ecs-dsl";

const db = service("db", {
  cpu: 256,
  memory: 512,
  image: "postgres:16.4",
  ports: { postgres: 5432 },
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  environment: { DB_HOST: db.host("postgres") },
});

export default app("shop", { workloads: [api, db] });
