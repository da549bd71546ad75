import { defineRule, type Finding } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { knownAt, knownItems, referenced, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { REPLICATION } from "./replication.ts";

export const replicationSelf = defineRule({
  code: REPLICATION.code,
  severity: "error",
  on: "template",
  summary: REPLICATION.summary,
  source: REPLICATION.source,
  check(template, report, context) {
    for (const registry of resourcesOf(template, "AWS::ECR::ReplicationConfiguration")) {
      (knownItems(registry.properties, "ReplicationConfiguration.Rules") ?? []).forEach((rule, index) => {
        (knownItems(rule, "Destinations") ?? []).forEach((one, number) => {
          const at = [...registry.at, "ReplicationConfiguration", "Rules", index, "Destinations", number];
          if (isRecord(one) && isOwn(one, context?.region)) report(toItself(registry, at));
        });
      });
    }
  },
});

/** True for the account and the region that the template itself is deployed to. */
function isOwn(destination: Readonly<Record<string, unknown>>, region: string | undefined): boolean {
  if (referenced(destination["RegistryId"]) !== "AWS::AccountId") return false;
  if (referenced(destination["Region"]) === "AWS::Region") return true;
  return region !== undefined && knownAt(destination, "Region") === region;
}

function toItself({ id }: TemplateResource, at: Finding["at"]): Finding {
  return {
    at,
    message: `${id} replicates a registry to itself. AWS answers: "Replication destination cannot be the same as the source registry".`,
    help: "Name another region, or another account.",
  };
}
