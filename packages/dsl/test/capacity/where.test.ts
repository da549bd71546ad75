import type { FARGATE_WINDOWS_FAMILIES } from "@ecs-dsl/validators/facts";
import { expectTypeOf, it } from "vitest";
import type { WindowsFamily } from "../../src/capacity/where.ts";

it("Windows has the forms that Fargate runs", () => {
  expectTypeOf<WindowsFamily>().toEqualTypeOf<(typeof FARGATE_WINDOWS_FAMILIES)[number]>();
});
