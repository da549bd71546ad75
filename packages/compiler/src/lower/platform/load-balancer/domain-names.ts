import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Intrinsic, type Resource } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { comparedName, type DomainPlan, domainsOf, inZone } from "../../resolve/domain-names.ts";
import { certificatesOf, mainPort } from "../../resolve/listeners.ts";
import { keyOfId } from "../../resolve/outside-ids.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { domainRecords } from "./domain-records.ts";
import type { LoadBalancerIds } from "./ids.ts";

type Resources = Readonly<Record<string, Resource>>;

/** The certificate that is made for the names of a load balancer; undefined where it has others, or no names. */
export function ownCertificate(plan: LoadBalancerPlan, ids: LoadBalancerIds): Intrinsic | undefined {
  const domains = validated(plan);
  return domains.length === 0 ? undefined : ref(certificateId(ids, domains));
}

function validated(plan: LoadBalancerPlan): readonly DomainPlan[] {
  return certificatesOf(plan).length > 0 ? [] : domainsOf(plan).filter(inZone);
}

/** By what it is for: another certificate stands beside the first until no listener has that any more. */
function certificateId(ids: LoadBalancerIds, domains: readonly DomainPlan[]): string {
  return ids.domainCertificate(JSON.stringify(domains.map((one) => [comparedName(one), zoneKey(one)])));
}

function zoneKey({ hostedZone }: DomainPlan): string | undefined {
  return hostedZone === undefined ? undefined : keyOfId(hostedZone);
}

interface Around {
  readonly lowering: Lowering;
  readonly appTags: Tags;
  readonly isDualStack: boolean;
}

/** The certificate of a load balancer's names, and their records. */
export function domainResources(plan: LoadBalancerPlan, ids: LoadBalancerIds, around: Around): Resources {
  const domains = validated(plan);
  const port = mainPort(plan);
  const records = domainRecords(around.lowering, plan, around.appTags, {
    types: around.isDualStack ? ["A", "AAAA"] : ["A"],
    port,
    aliasName: sub(`dualstack.\${${ids.loadBalancer}.DNSName}`),
    zone: getAtt(ids.loadBalancer, "CanonicalHostedZoneID"),
    checkedName: getAtt(ids.loadBalancer, "DNSName"),
    listener: ids.listenerOn(port),
  });
  if (domains.length === 0) return records;
  return {
    [certificateId(ids, domains)]: certificate(around.lowering, domains, templateTags(around.appTags, plan.props.tags)),
    ...records,
  };
}

/** Source for one entry a name: the CloudFormation reference of `DomainValidationOption`. Checked 2026-11-29. */
function certificate(
  lowering: Lowering,
  domains: readonly DomainPlan[],
  Tags: ReturnType<typeof templateTags>,
): Resource {
  const [first = "", ...others] = domains.map(({ name }) => name);
  return resource("AWS::CertificateManager::Certificate", {
    DomainName: first,
    SubjectAlternativeNames: others.length === 0 ? undefined : others,
    ValidationMethod: "DNS",
    DomainValidationOptions: domains.map(({ name, hostedZone }) => ({
      DomainName: name,
      HostedZoneId: hostedZone && outsideId(lowering, hostedZone),
    })),
    Tags,
  });
}
