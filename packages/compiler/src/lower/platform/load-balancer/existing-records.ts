import type { Resource } from "../../../cloudformation/template.ts";
import type { Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { comesByHttps, zoneOfBalancer } from "../../resolve/existing-load-balancers.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { domainRecords } from "./domain-records.ts";

/** The records of the app's names at a load balancer that exists. */
export function existingRecords(
  lowering: Lowering,
  plan: LoadBalancerPlan,
  appTags: Tags,
): Readonly<Record<string, Resource>> {
  const { existing = {} } = plan;
  const { dnsName } = existing;
  const zone = dnsName === undefined ? undefined : zoneOfBalancer(dnsName, lowering.environment.region)?.id;
  if (dnsName === undefined || zone === undefined) return {};
  const name = outsideId(lowering, dnsName);
  return domainRecords(lowering, plan, appTags, {
    types: ["A"],
    port: comesByHttps(existing, undefined) ? 443 : 80,
    aliasName: name,
    zone,
    checkedName: name,
    listener: undefined,
  });
}
