import { expect, it } from "vitest";
import { parse } from "yaml";
import { emitStacks } from "../../src/emit/stack.ts";
import { shop } from "./scripts/shop.ts";

it("writes the template of every stack, named after the stack", () => {
  const files = emitStacks(shop({ names: ["api"] }), { config: "../../ecs.config.ts" });
  expect(files.map(({ path }) => path)).toEqual([
    "cloudformation/shop-registry.yaml",
    "cloudformation/shop-production-platform.yaml",
    "cloudformation/shop-production-api.yaml",
  ]);
  expect(parse(files[0]?.content ?? "")).toEqual({
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "A shop.",
    Resources: {
      Repository: {
        Type: "AWS::ECR::Repository",
        Properties: { RepositoryName: "shop/backend", ImageTagMutability: "IMMUTABLE" },
      },
    },
  });
});
