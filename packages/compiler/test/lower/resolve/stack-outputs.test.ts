import { app } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { exported, imported, platformStack } from "../../../src/lower/resolve/stack-outputs.ts";

it("imports an output by the very name that exports it", () => {
  const stack = platformStack(new Lowering(app("shop", { workloads: [] }), { name: "production" }));
  expect(stack).toBe("shop-production-platform");
  const { Value, Export } = exported(stack, "Cluster", { Ref: "Cluster" });
  expect(Value).toEqual({ Ref: "Cluster" });
  expect(imported(stack, "Cluster")).toEqual({ "Fn::ImportValue": Export?.Name });
});
