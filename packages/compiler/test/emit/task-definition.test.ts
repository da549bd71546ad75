import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { emitTaskDefinitions } from "../../src/emit/task-definition.ts";
import { documentOf, IMAGE, lowerShop } from "../lower/lowered.ts";

it("writes the document that the rules have seen, one file for each workload", () => {
  const workloads = ["api", "cache"].map((name) => service(name, { cpu: 256, memory: 512, image: IMAGE }));
  const lowered = lowerShop({ workloads });
  const files = emitTaskDefinitions(lowered.assembly, { config: "../../ecs.config.ts" });
  expect(files.map(({ path }) => path)).toEqual(["task-definitions/api.json", "task-definitions/cache.json"]);
  expect(JSON.parse(files[1]?.content ?? "")).toEqual(documentOf(lowered, "taskDefinition", "cache"));
});
