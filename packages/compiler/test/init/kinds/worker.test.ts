import { expect, it } from "vitest";
import { workerProject } from "../../../src/init/kinds/worker.ts";

it("reads like this", () => {
  const config = workerProject.config({ name: "shop", hasDockerfile: false, port: 8080 });
  expect(config).toMatchInlineSnapshot(`
    "import { app, keepLast, queue, repository, worker } from "ecs-dsl";

    // Pushed by your pipeline; \`images.build("./api")\` builds the Dockerfile of a folder instead.
    const images = repository("shop/jobs", { lifecycle: [keepLast(30)] });
    const jobs = queue("jobs");

    const runner = worker("runner", {
      cpu: 256,
      memory: 512,
      image: images.tag("1.0.0"),
      queue: jobs,
      scaling: { min: 0, max: 10, messagesPerTask: 100 },
    });

    export default app("shop", { workloads: [runner] });
    "
  `);
});
