import type { DocumentFacts } from "../difference.ts";

/** What a cluster is where nobody says it. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html. Checked 2026-11-30. */
export const CLUSTER_FACTS: DocumentFacts = {
  ignored: new Set(["clusterName", "tags"]),
  defaults: { "settings[].value": "disabled", "defaultCapacityProviderStrategy[].base": 0 },
  lists: {
    capacityProviders: "set",
    defaultCapacityProviderStrategy: ["capacityProvider"],
    settings: ["name"],
  },
};
