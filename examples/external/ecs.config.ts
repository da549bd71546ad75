import { app, daemon, external, memberOf, queue, repository, scheduledTask, service, worker } from "ecs-dsl";

const images = repository("plant");
const orders = queue("orders", { visibilityTimeout: 120 });

/** The machines of a factory. Whoever registers one says by an attribute in which hall it stands. */
const factory = external("factory");

/** Takes orders from AWS to a press beside the machine: it asks the queue, and nobody has to reach it. */
const press = worker("press", {
  capacity: factory,
  queue: orders,
  memory: 512,
  image: images.tag("press-1.4"),
  privileged: true,
  linuxParameters: { devices: [{ hostPath: "/dev/ttyUSB0", permissions: ["read", "write"] }] },
  volumes: { recipes: "/srv/recipes" },
  mounts: { "/recipes": { volume: "recipes", readOnly: true } },
  placementConstraints: [memberOf("attribute:hall == north")],
});

/** A page for who stands before the machine, at a port of it. */
const panel = service("panel", {
  capacity: factory,
  memory: 256,
  image: images.tag("panel-2.0"),
  networkMode: "host",
  ports: { http: 8080 },
  desiredCount: 2,
});

/** Counts what is in the hall, each night: on whichever machine has room. */
const count = scheduledTask("count", {
  capacity: factory,
  memory: 128,
  image: images.tag("count-1.1"),
  schedule: "cron(0 2 * * ? *)",
  timeZone: "Europe/Berlin",
});

/** Figures of each machine. */
const agent = daemon("agent", {
  capacity: factory,
  memory: 128,
  networkMode: "host",
  pidMode: "host",
  image: "public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1.300049.1b929",
});

export default app("plant", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({ workloads: [press, panel, count, agent], repositories: [images] }),
});
