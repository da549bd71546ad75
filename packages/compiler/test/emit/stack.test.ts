import { describe, expect, it } from "vitest";
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

describe("the head of a template", () => {
  const headOf = (config: string) => emitStacks(shop({ names: ["api"] }), { config })[0]?.content.split("\n");

  it("says what wrote it and from which source, in a comment", () => {
    expect(headOf("../../ecs.config.ts")?.slice(0, 2)).toEqual([
      "# Written by ecs-dsl from ../../ecs.config.ts; what is changed here is lost with the next compile.",
      'AWSTemplateFormatVersion: "2010-09-09"',
    ]);
  });

  it("stays one line whatever the source is called", () => {
    expect(headOf("../../a\nResources: {}\u2028.ts")?.[0]).toContain(
      String.raw`../../a\u000aResources: {}\u2028.ts; what`,
    );
  });
});
