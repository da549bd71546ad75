import { expect, it } from "vitest";
import { serviceProject } from "../../../src/init/kinds/service.ts";

it("reads like this", () => {
  const config = serviceProject.config({ name: "shop", hasDockerfile: false, port: 8080 });
  expect(config).toMatchInlineSnapshot(`
    "import { app, keepLast, loadBalancer, repository, service } from "ecs-dsl";

    // Pushed by your pipeline; \`images.build("./api")\` builds the Dockerfile of a folder instead.
    const images = repository("shop/api", { lifecycle: [keepLast(30)] });
    const edge = loadBalancer("edge");

    const api = service("api", {
      cpu: 256,
      memory: 512,
      image: images.tag("1.0.0"),
      ports: { http: 8080 },
      routes: { http: edge.route({ path: "/*", healthCheck: "/" }) },
      scaling: { min: 2, max: 10, cpu: 70 },
    });

    export default app("shop", { workloads: [api] });
    "
  `);
});
