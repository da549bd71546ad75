import { expireUntagged, keepLast, repository } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { documentOf, lowerShop } from "../lowered.ts";

describe("lifecycle policies", () => {
  const priorities = (lowered: ReturnType<typeof lowerShop>) => documentOf(lowered, "lifecyclePolicy");

  it("put tagged rules first and the one for any image last", () => {
    const images = repository("shop", {
      lifecycle: [keepLast(10), expireUntagged({ days: 1 }), keepLast(5, { tagPrefix: "v" })],
    });
    expect(priorities(lowerShop({ workloads: [], repositories: [images] }))).toEqual({
      rules: [
        {
          rulePriority: 1,
          description: "Keep the last 5 images tagged v*",
          selection: { tagStatus: "tagged", tagPrefixList: ["v"], countType: "imageCountMoreThan", countNumber: 5 },
          action: { type: "expire" },
        },
        {
          rulePriority: 2,
          description: "Expire untagged images 1 day after their push",
          selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 1 },
          action: { type: "expire" },
        },
        {
          rulePriority: 3,
          description: "Keep the last 10 images",
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    });
  });

  it("expire untagged images where none are given", () => {
    expect(priorities(lowerShop({ workloads: [], repositories: [repository("shop")] }))).toMatchObject({
      rules: [{ selection: { tagStatus: "untagged", countNumber: 7 } }],
    });
  });
});
