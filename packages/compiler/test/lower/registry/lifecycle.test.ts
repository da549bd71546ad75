import { archiveUnpulled, expireArchived, expireUntagged, keepLast, repository } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { documentOf, lowerShop } from "../lowered.ts";

/** The rule that comes before all others. */
const KEEP_DEPLOYED = {
  rulePriority: 1,
  description: "Keep the images that are deployed: deploy.sh tags them deployed-*",
  selection: {
    tagStatus: "tagged",
    tagPrefixList: ["deployed-"],
    countType: "imageCountMoreThan",
    countNumber: 9999,
  },
  action: { type: "expire" },
} as const;

describe("lifecycle policies", () => {
  const priorities = (lowered: ReturnType<typeof lowerShop>) => documentOf(lowered, "lifecyclePolicy");

  it("put tagged rules first and the one for any image last", () => {
    const images = repository("shop", {
      lifecycle: [keepLast(10), expireUntagged({ days: 1 }), keepLast(5, { tagPrefixes: ["v"] })],
    });
    expect(priorities(lowerShop({ workloads: [], repositories: [images] }))).toEqual({
      rules: [
        KEEP_DEPLOYED,
        {
          rulePriority: 2,
          description: "Keep the last 5 images tagged v*",
          selection: { tagStatus: "tagged", tagPrefixList: ["v"], countType: "imageCountMoreThan", countNumber: 5 },
          action: { type: "expire" },
        },
        {
          rulePriority: 3,
          description: "Expire untagged images 1 day after their push",
          selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 1 },
          action: { type: "expire" },
        },
        {
          rulePriority: 4,
          description: "Keep the last 10 images",
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    });
  });

  it("put a narrow rule before a wide one, and those about the archive last", () => {
    const lifecycle = [
      expireArchived({ days: 365 }),
      archiveUnpulled({ days: 60 }),
      keepLast(5, { tagPrefixes: ["v"] }),
      keepLast(1, { tagPrefixes: ["v0."] }),
    ];
    const lowered = lowerShop({ workloads: [], repositories: [repository("shop", { lifecycle })] });
    expect(documentOf(lowered, "lifecyclePolicy")).toMatchObject({
      rules: [
        KEEP_DEPLOYED,
        { rulePriority: 2, description: "Keep the last 1 images tagged v0.*" },
        { rulePriority: 3, description: "Keep the last 5 images tagged v*" },
        { rulePriority: 4, description: "Expire images 365 days after their archiving", action: { type: "expire" } },
        {
          rulePriority: 5,
          description: "Archive images 60 days after their last pull",
          action: { type: "transition" },
        },
      ],
    });
    expect(check(lowered.assembly.documents)).toEqual([]);
  });

  it("expire untagged images where none are given", () => {
    expect(priorities(lowerShop({ workloads: [], repositories: [repository("shop")] }))).toMatchObject({
      rules: [KEEP_DEPLOYED, { rulePriority: 2, selection: { tagStatus: "untagged", countNumber: 7 } }],
    });
  });

  it("have no other rule where every image is kept, as ECR refuses to have none", () => {
    const lowered = lowerShop({ workloads: [], repositories: [repository("shop", { lifecycle: [] })] });
    expect(priorities(lowered)).toEqual({ rules: [KEEP_DEPLOYED] });
    expect(check(lowered.assembly.documents)).toEqual([]);
  });

  it("say where each rule was written, and that the repository asks for the first", () => {
    const images = repository("shop", { lifecycle: [keepLast(10), expireUntagged({ days: 1 })] });
    const { assembly } = lowerShop({ workloads: [], repositories: [images] });
    const policy = assembly.documents.find(({ kind }) => kind === "lifecyclePolicy");
    const labels = policy?.origins.map(({ at, source }) => [at, source.label]);
    expect(labels).toEqual([
      [[], "repositories.shop"],
      [["rules", 1], "repositories.shop.lifecycle[1]"],
      [["rules", 2], "repositories.shop.lifecycle[0]"],
    ]);
  });
});
