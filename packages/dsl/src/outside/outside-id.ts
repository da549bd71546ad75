import type { Reference } from "../reference-value.ts";

/** An id, or the value from outside that is one: of `stackOutput`, `parameter` or `deployParameter`. */
export type OutsideId = string | Reference<"output">;
