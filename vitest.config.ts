import { defineConfig } from "vitest/config";

/** Tests import the packages' sources: no build between an edit and a test. */
const conditions = ["ecs-dsl-source", "module", "node", "import", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
