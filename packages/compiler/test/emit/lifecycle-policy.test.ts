import { keepLast, repository, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { emitLifecyclePolicies } from "../../src/emit/lifecycle-policy.ts";
import { lowerShop } from "../lower/lowered.ts";

it("writes one file for each repository, in folders like its name", () => {
  const [api, web] = ["shop/api", "web"].map((name) => repository(name, { lifecycle: [keepLast(3)] }).build("./api"));
  const workloads = [api, web].map((image, index) =>
    service(`web${index}`, { cpu: 256, memory: 512, image: image ?? "" }),
  );
  const files = emitLifecyclePolicies(lowerShop({ workloads }).assembly, { config: "../../ecs.config.ts" });
  expect(files.map(({ path }) => path)).toEqual([
    "ecr/shop/api.lifecycle-policy.json",
    "ecr/web.lifecycle-policy.json",
  ]);
  expect(JSON.parse(files[0]?.content ?? "")).toMatchObject({
    rules: [{ rulePriority: 1 }, { rulePriority: 2, selection: { countType: "imageCountMoreThan", countNumber: 3 } }],
  });
});
