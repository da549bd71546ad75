import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Resource } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import type { NewNetworkLoadBalancerPlan } from "../../plan/network-load-balancer-plan.ts";
import { hashed } from "../../resolve/names.ts";
import { outsideId } from "../../resources/outside-values.ts";

/** The records of a network load balancer's names in their zone: named by the name alone, as are those of every load balancer. */
export function networkRecords(
  lowering: Lowering,
  { props: { domainName = [], hostedZone, ipAddressType } }: NewNetworkLoadBalancerPlan,
  loadBalancer: string,
): Readonly<Record<string, Resource>> {
  if (hostedZone === undefined) return {};
  const zone = outsideId(lowering, hostedZone);
  const names = typeof domainName === "string" ? [domainName] : domainName;
  const types = ipAddressType === "dualstack" ? ["A", "AAAA"] : ["A"];
  const records = names.flatMap((name) =>
    types.map((type) => [`Record${type}${hashed(name.toLowerCase())}`, record(name, type)] as const),
  );
  return Object.fromEntries(records);

  function record(Name: string, Type: string): Resource {
    return resource("AWS::Route53::RecordSet", {
      Name,
      Type,
      HostedZoneId: zone,
      AliasTarget: {
        DNSName: getAtt(loadBalancer, "DNSName"),
        HostedZoneId: getAtt(loadBalancer, "CanonicalHostedZoneID"),
        EvaluateTargetHealth: false,
      },
    });
  }
}
