import type { CPU_ARCHITECTURES } from "@ecs-dsl/validators/facts";
import { expectTypeOf, it } from "vitest";
import type { RuntimePlatform } from "../../src/workloads/runtime-platform.ts";

it("a task runs on the processors that ECS knows", () => {
  expectTypeOf<RuntimePlatform["cpuArchitecture"]>().toEqualTypeOf<(typeof CPU_ARCHITECTURES)[number] | undefined>();
});
