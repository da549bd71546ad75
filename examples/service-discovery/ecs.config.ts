import { app, cloudMap, repository, secret, service, task, text } from "ecs-dsl";

const images = repository("myapp/services");
const password = secret("myapp/db", { key: "password" });

const cache = service("cache", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/redis:7.4.1",
  ports: { redis: 6379 },
});

const db = service("db", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/postgres:17.2",
  ports: { postgres: 5432 },
  secrets: { POSTGRES_PASSWORD: password },
});

// cache.myapp.local and db.myapp.local: who has a name in its environment may connect to the port.
const environment = {
  REDIS_URL: cache.url("redis", { scheme: "redis", path: "/0" }),
  DATABASE: db.address("postgres"),
};

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("api-1.4.0"),
  desiredCount: 3,
  ports: { http: 8080 },
  environment,
  secrets: { DATABASE_PASSWORD: password },
});

// DNS answers tasks as well, which Service Connect does not.
const report = task("report", {
  cpu: 256,
  memory: 512,
  image: images.tag("report-1.1.0"),
  environment: { ...environment, API: text`${api.url("http")}/orders` },
  secrets: { DATABASE_PASSWORD: password },
});

export default app("myapp", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ discovery: cloudMap("myapp.local", { ttl: 60 }), workloads: [api, cache, db, report] }),
});
