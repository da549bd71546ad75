import type { Reference } from "../reference.ts";

/**
 * A key of KMS: its ARN, its id, or an alias such as `alias/shop`; or one that a `stack()` of the app makes, by the reference
 * to its ARN; or the value from outside that is its ARN. A reference to what is not a key is reported as `config/key-reference`.
 * @example data.arn("Key")
 */
export type KmsKey = string | Reference<"output">;
