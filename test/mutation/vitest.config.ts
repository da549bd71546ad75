import { defineConfig } from "vitest/config";

const conditions = ["ecs-dsl-source", "module", "node", "import", "default"];

/** The unit tests of the validators alone, in one worker that loads the sources once. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/validators/test/**/*.test.ts"],
    exclude: ["**/*.process.test.ts", "**/*.oracle.test.ts", "**/*.stress.test.ts"],
    testTimeout: 60_000,
    isolate: false,
  },
});
