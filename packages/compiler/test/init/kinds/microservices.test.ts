import { expect, it } from "vitest";
import { microservicesProject } from "../../../src/init/kinds/microservices.ts";

it("reads like this", () => {
  const config = microservicesProject.config({ name: "shop", hasDockerfile: false, port: 8080 });
  expect(config).toMatchInlineSnapshot(`
    "import { app, keepLast, loadBalancer, queue, repository, scheduledTask, service, worker } from "ecs-dsl";

    // Pushed by your pipeline; \`images.build("./api")\` builds the Dockerfile of a folder instead.
    const images = repository("shop/services", { lifecycle: [keepLast(30)] });
    const edge = loadBalancer("edge");
    const mails = queue("mails");
    const size = { cpu: 256, memory: 512 } as const;

    const users = service("users", {
      ...size,
      image: images.tag("users-1.0.0"),
      ports: { http: 8080 },
    });

    const api = service("api", {
      ...size,
      image: images.tag("api-1.0.0"),
      ports: { http: 8080 },
      environment: { USERS_URL: users.url("http"), MAILS_URL: mails.url({ access: "send" }) },
      routes: { http: edge.route({ path: "/*", healthCheck: "/" }) },
      scaling: { min: 2, max: 10, cpu: 70 },
    });

    const mailer = worker("mailer", {
      ...size,
      image: images.tag("mailer-1.0.0"),
      queue: mails,
      scaling: { min: 0, max: 10, messagesPerTask: 100 },
    });

    const report = scheduledTask("report", {
      ...size,
      image: images.tag("report-1.0.0"),
      schedule: "cron(0 6 * * ? *)",
      timeZone: "UTC",
    });

    export default app("shop", { workloads: [users, api, mailer, report] });
    "
  `);
});
