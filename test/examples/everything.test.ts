import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as dsl from "ecs-dsl";
import { expect, it } from "vitest";

const CONFIG = join(import.meta.dirname, "../../examples/everything/ecs.config.ts");

it("the example everything has every function of the language in it", () => {
  const text = readFileSync(CONFIG, "utf8").replace(/^import [^]*? from "ecs-dsl";$/m, "");
  const missing = Object.keys(dsl).filter((name) => !new RegExp(`\\b${name}(\\.\\w+)?[(\`]`).test(text));
  expect(missing).toEqual([]);
});
