import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as dsl from "ecs-dsl";
import { expect, it } from "vitest";

const CONFIG = join(import.meta.dirname, "../../examples/everything/ecs.config.ts");

// What has nothing but an `existing` is no function, and stands in a network that exists: see existing-infrastructure.
it("the example everything has every function of the language in it", () => {
  const text = readFileSync(CONFIG, "utf8").replace(/^import [^]*? from "ecs-dsl";$/m, "");
  const functions = Object.entries(dsl).flatMap(([name, made]) => (typeof made === "function" ? [name] : []));
  const missing = functions.filter((name) => !new RegExp(`\\b${name}(\\.\\w+)?[(\`]`).test(text));
  expect(missing).toEqual([]);
});
