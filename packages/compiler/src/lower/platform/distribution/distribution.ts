import { CLOUDFRONT_ZONE } from "@ecs-dsl/validators/facts";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, sub, type Output, type Resource, type Value } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { BehaviorPlan, DistributionPlan } from "../../plan/distribution-plan.ts";
import { namesOf } from "../../resolve/distributions.ts";
import { recordId } from "../load-balancer/domain-records.ts";
import { behavior } from "./behaviors.ts";
import { certificateOf, certificatesHere } from "./certificates.ts";
import { distributionIds, distributionNames } from "./ids.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { accessControl, behind, listenersOf, origins } from "./origins.ts";

export interface DistributionPart {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
}

/** A distribution of CloudFront with its names in DNS. */
export function distributionPart(lowering: Lowering, plan: DistributionPlan, appTags: Tags): DistributionPart {
  const { distribution: id } = distributionIds(plan);
  const names = distributionNames(plan.name);
  return {
    resources: {
      ...certificatesHere(lowering, plan, appTags),
      ...accessControl(plan),
      [id]: distribution(lowering, plan, appTags),
      ...records(lowering, plan),
    },
    outputs: {
      [names.arn]: { Value: sub(`arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/\${${id}}`) },
      [names.url]: { Value: urlOf(plan) },
    },
  };
}

function urlOf(plan: DistributionPlan): Value<string> {
  const own = namesOf(plan).find(({ name }) => !name.startsWith("*"));
  return own === undefined
    ? sub(`https://\${${distributionIds(plan).distribution}.DomainName}`)
    : `https://${own.name}`;
}

function distribution(lowering: Lowering, plan: DistributionPlan, appTags: Tags): Resource {
  const { subject, props } = plan;
  const overrides = { subject, path: ["overrides"], value: props.overrides };
  const waitsFor = listenersOf(plan);
  return resource(
    "AWS::CloudFront::Distribution",
    {
      DistributionConfig: withOverrides(configuration(lowering, plan), overrides),
      Tags: templateTags(appTags, props.tags),
    },
    waitsFor.length === 0 ? {} : { DependsOn: waitsFor },
  );
}

function configuration(lowering: Lowering, plan: DistributionPlan) {
  const { name, props, behaviors } = plan;
  const [first, ...others] = behaviors;
  const names = namesOf(plan);
  return {
    Enabled: true,
    Comment: `${lowering.prefix}-${name}`.slice(0, 128),
    Aliases: names.length === 0 ? undefined : names.map((one) => one.name),
    ViewerCertificate: viewerCertificate(lowering, plan),
    Origins: origins(lowering, plan),
    DefaultCacheBehavior: behavior(first ?? NO_BEHAVIOR),
    CacheBehaviors: others.length === 0 ? undefined : others.map(ofPaths),
    DefaultRootObject: props.defaultRootObject,
    PriceClass: props.priceClass ?? "PriceClass_All",
    HttpVersion: props.httpVersion ?? "http2and3",
    IPV6Enabled: props.ipv6 ?? true,
    WebACLId: props.webAcl && outsideId(lowering, props.webAcl),
    Logging: logging(lowering, props.accessLogs),
  };
}

const NO_BEHAVIOR: BehaviorPlan = { props: {}, origin: undefined, at: [] };

function ofPaths(plan: BehaviorPlan) {
  return { PathPattern: plan.pattern ?? "", ...behavior(plan) };
}

function viewerCertificate(lowering: Lowering, plan: DistributionPlan) {
  const certificate = certificateOf(lowering, plan);
  if (certificate === undefined) return undefined;
  return {
    AcmCertificateArn: certificate,
    SslSupportMethod: "sni-only",
    MinimumProtocolVersion: plan.props.minimumProtocolVersion ?? "TLSv1.2_2021",
  };
}

function logging(lowering: Lowering, logs: DistributionPlan["props"]["accessLogs"]) {
  if (logs === undefined) return undefined;
  const bucket = outsideId(lowering, logs.bucket);
  return { Bucket: behind(bucket, ".s3.amazonaws.com"), Prefix: logs.prefix };
}

function records(lowering: Lowering, plan: DistributionPlan): Readonly<Record<string, Resource>> {
  const types = plan.props.ipv6 === false ? ["A"] : ["A", "AAAA"];
  const inZones = namesOf(plan).filter(({ hostedZone }) => hostedZone !== undefined);
  return Object.fromEntries(
    inZones.flatMap((one) =>
      types.map((Type) => [
        recordId(one, Type),
        record(plan, { Type, Name: one.name, HostedZoneId: one.hostedZone && outsideId(lowering, one.hostedZone) }),
      ]),
    ),
  );
}

/** CloudFront does not tell whether its origins are well: nothing is asked of it. */
function record(
  plan: DistributionPlan,
  of: { readonly Type: string; readonly Name: string; readonly HostedZoneId: Value<string> | undefined },
): Resource {
  const target = {
    DNSName: getAtt(distributionIds(plan).distribution, "DomainName"),
    HostedZoneId: CLOUDFRONT_ZONE,
    EvaluateTargetHealth: false,
  };
  return resource("AWS::Route53::RecordSet", { ...of, AliasTarget: target });
}
