/** A share of the tasks, and the capacity that runs them. */
export interface CapacityProviderStrategyItem {
  readonly capacityProvider: "FARGATE" | "FARGATE_SPOT";
  readonly weight?: number;
  readonly base?: number;
}
