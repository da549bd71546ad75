import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { hashed, logicalName } from "../../resolve/names.ts";
import { schemeSuffix } from "../../resolve/scheme-suffix.ts";

export const EVERYWHERE = "0.0.0.0/0";

/** The logical ids of a load balancer and what belongs to it. */
export function idsOf(plan: LoadBalancerPlan) {
  const [stem, suffix] = [logicalName(plan.name), schemeSuffix(plan)];
  return {
    loadBalancer: `${stem}LoadBalancer${suffix}`,
    securityGroup: `${stem}SecurityGroup${suffix}`,
    ingress: (port: number, cidr: string) => `${stem}Ingress${port}${suffix}${cidr === EVERYWHERE ? "" : hashed(cidr)}`,
    /** Each port has a listener of its own: a first certificate, or none any more, moves none to a port that another holds. */
    listenerOn: (port: number) => `${stem}Listener${port}${suffix}`,
    webAcl: `${stem}WebAcl${suffix}`,
    cloudFrontGroup: `${stem}CloudFrontGroup${suffix}`,
    cloudFrontIngress: (port: number) => `${stem}CloudFrontIngress${port}${suffix}`,
    vpcOrigin: `${stem}VpcOrigin${suffix}`,
    originSecret: (version: number) => `${stem}OriginSecret${version}`,
    /** With the port: a rule that moves to another listener is another rule. */
    redirect: (port: number, match: string) => `${stem}Redirect${port}${hashed(match)}${suffix}`,
    /** Of the public load balancer and an internal one alike: they stand side by side while one follows the other. */
    domainCertificate: (domains: string) => `${stem}DomainCertificate${hashed(domains)}`,
    healthCheck: (asked: string) => `${stem}HealthCheck${hashed(asked)}${suffix}`,
    certificate: (arn: string, port: number) =>
      `${stem}Certificate${port === 443 ? "" : `${port}On`}${hashed(arn)}${suffix}`,
  };
}

export type LoadBalancerIds = ReturnType<typeof idsOf>;
