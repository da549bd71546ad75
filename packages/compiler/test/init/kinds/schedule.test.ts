import { expect, it } from "vitest";
import { scheduleProject } from "../../../src/init/kinds/schedule.ts";

it("reads like this", () => {
  const config = scheduleProject.config({ name: "shop", hasDockerfile: false, port: 8080 });
  expect(config).toMatchInlineSnapshot(`
    "import { app, keepLast, repository, scheduledTask } from "ecs-dsl";

    // Pushed by your pipeline; \`images.build("./api")\` builds the Dockerfile of a folder instead.
    const images = repository("shop/report", { lifecycle: [keepLast(30)] });

    const report = scheduledTask("report", {
      cpu: 256,
      memory: 512,
      image: images.tag("1.0.0"),
      schedule: "cron(0 6 * * ? *)",
      timeZone: "UTC",
    });

    export default app("shop", { workloads: [report] });
    "
  `);
});
