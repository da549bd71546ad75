import * as z from "zod";

/** `CapacityProviderStrategyItem`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html */
export const capacityProviderStrategyItem = z
  .strictObject({
    capacityProvider: z.string(),
    weight: z.int().optional(),
    base: z.int().optional(),
  })
  .meta({ id: "CapacityProviderStrategyItem" });

/** Value of `capacityProviderStrategyItem`. */
export type CapacityProviderStrategyItem = z.infer<typeof capacityProviderStrategyItem>;
