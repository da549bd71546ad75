import type { Reference } from "../reference.ts";

/** What an environment variable is set to. Numbers and booleans become text: `"4"`, `"false"`. */
export type EnvironmentValue = string | number | boolean | Reference;
