import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized, shown } from "../../words.ts";
import { nameOf } from "../place.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

type Cluster = Subjects["cluster"];

export const capacityProviderAssociated = defineRule({
  code: "deploy/capacity-provider-associated",
  severity: "error",
  on: "cluster",
  about: "defaultCapacityProviderStrategy",
  summary: "A default strategy names capacity providers that the cluster has.",
  source: ecsApi("API_CreateCluster.html"),
  check(cluster, report) {
    const { defaultCapacityProviderStrategy: strategy } = cluster;
    const own = providersOf(cluster);
    if (own === undefined || !isKnown(strategy)) return;
    strategy.forEach((item, index) => {
      const name = isKnown(item) ? item.capacityProvider : undefined;
      if (isKnown(name) && name !== "" && !isPlaceholder(name) && !own.has(name))
        report(unassociated(cluster, name, index));
    });
  },
});

/** Undefined where one of them may be any. */
function providersOf({ capacityProviders: providers }: Cluster): ReadonlySet<string> | undefined {
  if (isUnknown(providers)) return undefined;
  const names = (providers ?? []).filter(isKnown);
  return names.length < (providers ?? []).length || names.some(isPlaceholder) ? undefined : new Set(names);
}

function unassociated(cluster: Cluster, name: string, index: number): Finding {
  return {
    at: ["defaultCapacityProviderStrategy", index, "capacityProvider"],
    isAbsence: cluster.capacityProviders === undefined,
    message: `${capitalized(nameOf("cluster", cluster))} has the capacity provider ${shown(name)} in its default strategy and not among its own. AWS answers: "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster".`,
    help: say`Add ${shown(name)} to ${property("capacityProviders")}.`,
  };
}
