import type { Rolling } from "./rolling.ts";

/** How ECS replaces running tasks with new ones. */
export type Deployment = Rolling;
