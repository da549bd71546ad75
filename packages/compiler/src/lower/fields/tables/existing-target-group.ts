import type { ExistingTargetGroupProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { FILLED } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const EXISTING_TARGET_GROUP = new Fields<ExistingTargetGroupProps>("a target group that exists", () => ({
  securityGroup: elsewhere(FILLED),
}));
