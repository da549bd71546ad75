import type { ExistingTargetGroupProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { elsewhere } from "../table.ts";
import { OUTSIDE_ID } from "./outside.ts";

export const EXISTING_TARGET_GROUP = new Fields<ExistingTargetGroupProps>("a target group that exists", () => ({
  securityGroup: elsewhere(OUTSIDE_ID),
}));
