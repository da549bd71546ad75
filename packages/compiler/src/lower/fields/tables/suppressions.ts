import type { Suppression } from "@ecs-dsl/validators";
import { listOf, required, STRING, struct } from "../shape.ts";

export const SUPPRESSIONS = listOf(
  struct<Suppression>("a suppression", { code: required(STRING), reason: required(STRING), at: STRING }),
);
