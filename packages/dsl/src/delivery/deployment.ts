import type { BlueGreen } from "./blue-green.ts";
import type { Canary } from "./canary.ts";
import type { Linear } from "./linear.ts";
import type { Rolling } from "./rolling.ts";

/** How ECS replaces running tasks with new ones. */
export type Deployment = Rolling | BlueGreen | Canary | Linear;
