/**
 * What a container waits for before it starts.
 *
 * - `START`: the other one has started.
 * - `HEALTHY`: the health check of the other one has passed; it needs a `healthCheck`.
 * - `COMPLETE`: the other one has ended, well or not; it has to be `essential: false`.
 * - `SUCCESS`: the other one has ended with exit code 0; it has to be `essential: false`.
 *
 * When the task stops, the order is reversed.
 */
export type Condition = "START" | "HEALTHY" | "COMPLETE" | "SUCCESS";
