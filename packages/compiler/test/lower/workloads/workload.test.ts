import { service } from "@ecs-dsl/dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, resourceOf, templateOf } from "../lowered.ts";

const workloads = ["api", "cache", "web"].map((name) => service(name, { cpu: 256, memory: 512, image: IMAGE }));

it("gives each workload the same stack, whichever others there are and in whatever order", () => {
  const alone = JSON.stringify(templateOf(lowerShop({ workloads: workloads.slice(0, 1) }), "shop-production-api"));
  const others = fc
    .shuffledSubarray(workloads, { minLength: 1 })
    .filter((chosen) => chosen.some(({ name }) => name === "api"));
  fc.assert(
    fc.property(
      others,
      (chosen) => JSON.stringify(templateOf(lowerShop({ workloads: chosen }), "shop-production-api")) === alone,
    ),
    { numRuns: 15 },
  );
});

it("keeps earlier revisions and logs when a stack changes, and takes a log group back", () => {
  const shop = lowerShop({ workloads });
  expect(resourceOf(shop, "shop-production-api", "TaskDefinition")?.UpdateReplacePolicy).toBe("Retain");
  expect(resourceOf(shop, "shop-production-api", "LogGroup")?.DeletionPolicy).toBe("Retain");
});

it("knows the tag of what each container runs, by the container's own name", () => {
  const container = { name: "application" };
  const sidecars = { proxy: { image: IMAGE } };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, container, sidecars });
  expect(lowerShop({ workloads: [api] }).assembly.workloads[0]?.deployedTags).toEqual({
    application: "deployed-production-api",
    proxy: "deployed-production-api.proxy",
  });
});
