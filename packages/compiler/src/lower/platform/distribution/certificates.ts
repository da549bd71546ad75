import { CLOUDFRONT_REGION } from "@ecs-dsl/validators/facts";
import { resource } from "../../../cloudformation/resource.ts";
import { ref, type Resource, type Value } from "../../../cloudformation/template.ts";
import type { Stack } from "../../../model/assembly.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { DistributionPlan } from "../../plan/distribution-plan.ts";
import { namesOf } from "../../resolve/distributions.ts";
import { comparedName } from "../../resolve/domain-names.ts";
import { hashed } from "../../resolve/names.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { keyOfId } from "../../resolve/outside-ids.ts";
import { askedOf, certificatesStack, fromCertificates, stackInputs } from "../../resolve/stack-outputs.ts";
import { distributionIds } from "./ids.ts";

/** What a distribution shows clients; undefined where it has no name of its own. */
export function certificateOf(lowering: Lowering, plan: DistributionPlan): Value<string> | undefined {
  if (namesOf(plan).length === 0) return undefined;
  if (plan.props.certificate !== undefined) return outsideId(lowering, plan.props.certificate);
  const id = certificateId(plan);
  return isHere(lowering) ? ref(id) : fromCertificates(lowering, id);
}

/** Whether the platform is where CloudFront wants certificates; of an unknown region that is not known. */
function isHere({ place }: Lowering): boolean {
  return place.isKnown && place.region === CLOUDFRONT_REGION;
}

function certificateId(plan: DistributionPlan): string {
  const names = namesOf(plan).map((one) => [comparedName(one), one.hostedZone && keyOfId(one.hostedZone)]);
  return distributionIds(plan).certificate(hashed(JSON.stringify(names)));
}

/** The certificates that are made in the platform. */
export function certificatesHere(
  lowering: Lowering,
  plan: DistributionPlan,
  appTags: Tags,
): Readonly<Record<string, Resource>> {
  return isHere(lowering) ? certificates(lowering, plan, appTags) : {};
}

function certificates(lowering: Lowering, plan: DistributionPlan, appTags: Tags): Readonly<Record<string, Resource>> {
  const names = namesOf(plan).filter(({ hostedZone }) => hostedZone !== undefined);
  const [first, ...others] = names.map(({ name }) => name);
  if (first === undefined || plan.props.certificate !== undefined) return {};
  const made = resource("AWS::CertificateManager::Certificate", {
    DomainName: first,
    SubjectAlternativeNames: others.length === 0 ? undefined : others,
    ValidationMethod: "DNS",
    DomainValidationOptions: names.map(({ name, hostedZone }) => ({
      DomainName: name,
      HostedZoneId: hostedZone && outsideId(lowering, hostedZone),
    })),
    Tags: templateTags(appTags, plan.props.tags),
  });
  return { [certificateId(plan)]: made };
}

/**
 * A stack where CloudFront wants certificates, for an environment that is elsewhere.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html. Checked 2026-11-29.
 */
export function certificateStacks(
  lowering: Lowering,
  distributions: readonly DistributionPlan[],
  appTags: Tags,
): readonly Stack[] {
  if (isHere(lowering)) return [];
  const Resources = Object.assign({}, ...distributions.map((plan) => certificates(lowering, plan, appTags)));
  const ids = Object.keys(Resources);
  if (ids.length === 0) return [];
  const taken = stackInputs(lowering, Resources);
  return [
    {
      name: certificatesStack(lowering),
      kind: "certificates",
      region: CLOUDFRONT_REGION,
      template: {
        AWSTemplateFormatVersion: "2010-09-09",
        Description: `Certificates for CloudFront of ${lowering.app} in ${lowering.environment.name}`,
        ...(Object.keys(taken.parameters).length === 0 ? {} : { Parameters: taken.parameters }),
        Resources,
        Outputs: Object.fromEntries(ids.map((id) => [id, { Value: ref(id) }] as const)),
      },
      parameters: taken.values,
      inputs: taken.inputs,
      ...askedOf(taken),
    },
  ];
}
