import type { CONTAINER_CONDITIONS } from "@ecs-dsl/validators/facts";
import { expectTypeOf, it } from "vitest";
import type { Condition } from "../../src/container/condition.ts";

it("a container waits for the conditions that ECS knows", () => {
  expectTypeOf<Condition>().toEqualTypeOf<(typeof CONTAINER_CONDITIONS)[number]>();
});
