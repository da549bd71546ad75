import { formatPath } from "@ecs-dsl/validators";
import type { Source } from "../model/assembly.ts";

/** `services.api` and `["healthCheck", "interval"]` → `services.api.healthCheck.interval`. */
export function pathText({ label, path }: Source): string {
  const below = formatPath(path);
  return below === "" || below.startsWith("[") ? `${label}${below}` : `${label}.${below}`;
}
