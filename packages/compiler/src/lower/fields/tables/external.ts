import type { ExternalOverrides, ExternalProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { DOCUMENT, type Shape, struct, TAG_MAP } from "../shape.ts";
import { elsewhere } from "../table.ts";

const PARAMETERS: Shape<Readonly<Record<string, unknown>>> = DOCUMENT;

export const EXTERNAL = new Fields<ExternalProps>("a capacity of instances outside AWS", () => ({
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(
    struct<ExternalOverrides>("the overrides of a capacity of instances outside AWS", { role: PARAMETERS }),
  ),
}));
