import type { BuildProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { FILLED, mapOf, STRING } from "../shape.ts";
import { elsewhere } from "../table.ts";

/** What an image is built with. */
export const BUILD = new Fields<BuildProps>("a build", {
  dockerfile: elsewhere(FILLED),
  target: elsewhere(FILLED),
  args: elsewhere(mapOf(STRING)),
});
