/**
 * A share of the tasks, and the capacity that runs them. `FARGATE_SPOT` is up to 70 % cheaper and is taken away with two
 * minutes' notice; it does not run Windows.
 * @example [{ capacityProvider: "FARGATE", base: 1, weight: 1 }, { capacityProvider: "FARGATE_SPOT", weight: 3 }]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
 */
export interface CapacityProviderStrategyItem {
  /** Which capacity. */
  readonly capacityProvider: "FARGATE" | "FARGATE_SPOT";
  /**
   * Share of the tasks beyond `base`, against the weights of the others; 0 to 1000. One item at least has 1 or more.
   * @default 0, as in ECS
   */
  readonly weight?: number;
  /**
   * Tasks that this capacity runs before weights count; 0 to 100000. One item of a strategy can have it.
   * @default 0
   */
  readonly base?: number;
}
