import { defineConfig } from "vitest/config";
import { includedBy, PROJECTS } from "./test/projects/projects.ts";

/** Tests import the packages' sources: no build between an edit and a test. */
const conditions = ["ecs-dsl-source", "node", "import", "default"];

// No process of the tests speaks TLS, and each that Node starts would read these first: two fifths of a start. What installs
// packages takes them from another name.
process.env["ECS_DSL_EXTRA_CA_CERTS"] ??= process.env["NODE_EXTRA_CA_CERTS"] ?? "";
delete process.env["NODE_EXTRA_CA_CERTS"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Loading the sources anew for every file takes three times as long as the tests; no module of ours keeps state.
    isolate: false,
    // What a file was transformed to is kept as long as it stays as it is: a quarter of the time of unit tests.
    experimental: { fsModuleCache: true },
    projects: PROJECTS.map((name) => ({
      extends: true,
      test: {
        name,
        ...includedBy(name),
        // Every core works, where vitest would leave one idle; what is measured or fills a machine runs last, and alone.
        ...(name === "stress" ? { maxWorkers: 1, sequence: { groupOrder: 1 } } : { maxWorkers: "100%" }),
        setupFiles: `./test/projects/${name === "unit" ? "start-nothing" : "random-values"}.ts`,
      },
    })),
  },
});
