import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { BucketPlan, DistributionPlan, OriginPlan } from "../../plan/distribution-plan.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { ORIGIN_HEADER, originId, originsOf, secretValue, secretVersions } from "../../resolve/distributions.ts";
import { nameInUrl } from "../../resolve/domain-names.ts";
import { mainPort } from "../../resolve/listeners.ts";
import { literalText } from "../../resolve/template-text.ts";
import { idsOf } from "../load-balancer/ids.ts";
import { distributionIds } from "./ids.ts";

/** The origins of a distribution, as its configuration says them. */
export function origins(plan: DistributionPlan) {
  return originsOf(plan).map((origin) => ({
    Id: originId(origin),
    ...(origin.kind === "bucket" ? bucketOrigin(plan, origin) : balancerOrigin(origin.balancer)),
  }));
}

function bucketOrigin(plan: DistributionPlan, { bucket, region, path }: BucketPlan) {
  return {
    DomainName: sub(`${literalText(bucket)}.s3.${region ?? "${AWS::Region}"}.\${AWS::URLSuffix}`),
    OriginPath: path,
    OriginAccessControlId: getAtt(distributionIds(plan).accessControl, "Id"),
    S3OriginConfig: { OriginAccessIdentity: "" },
  };
}

function balancerOrigin(balancer: LoadBalancerPlan) {
  const ids = idsOf(balancer);
  const DomainName: Value<string> = nameInUrl(balancer) ?? getAtt(ids.loadBalancer, "DNSName");
  if (balancer.props.internal === true) return { DomainName, VpcOriginConfig: { VpcOriginId: ref(ids.vpcOrigin) } };
  const [version] = secretVersions(balancer);
  return {
    DomainName,
    CustomOriginConfig: { OriginProtocolPolicy: protocolPolicy(balancer), OriginSSLProtocols: TLS },
    OriginCustomHeaders:
      version !== undefined
        ? [{ HeaderName: ORIGIN_HEADER, HeaderValue: secretValue(ref(ids.originSecret(version))) }]
        : undefined,
  };
}

const TLS = ["TLSv1.2"];

function protocolPolicy(balancer: LoadBalancerPlan): "https-only" | "http-only" {
  return mainPort(balancer) === 443 ? "https-only" : "http-only";
}

/** The way of CloudFront into the network, to an internal load balancer: one for all distributions. */
export function vpcOrigin(balancer: LoadBalancerPlan, appTags: Tags): Readonly<Record<string, Resource>> {
  if (balancer.props.internal !== true) return {};
  const ids = idsOf(balancer);
  const config = {
    Arn: ref(ids.loadBalancer),
    Name: sub(`\${AWS::StackName}-${ids.vpcOrigin}`),
    HTTPPort: 80,
    HTTPSPort: 443,
    OriginProtocolPolicy: protocolPolicy(balancer),
    OriginSSLProtocols: TLS,
  };
  const made = resource(
    "AWS::CloudFront::VpcOrigin",
    { VpcOriginEndpointConfig: config, Tags: templateTags(appTags, balancer.props.tags) },
    { DependsOn: ids.listenerOn(mainPort(balancer)) },
  );
  return { [ids.vpcOrigin]: made };
}

/** What signs the requests to buckets, so that these let in nobody else. */
export function accessControl(plan: DistributionPlan): Readonly<Record<string, Resource>> {
  if (!originsOf(plan).some(({ kind }) => kind === "bucket")) return {};
  const id = distributionIds(plan).accessControl;
  const config = {
    Name: sub(`\${AWS::StackName}-${id}-\${AWS::Region}`),
    OriginAccessControlOriginType: "s3",
    SigningBehavior: "always",
    SigningProtocol: "sigv4",
  } as const;
  return { [id]: resource("AWS::CloudFront::OriginAccessControl", { OriginAccessControlConfig: config }) };
}

/** What has to be there before requests come: the listeners of its load balancers. */
export function listenersOf(plan: DistributionPlan): readonly string[] {
  return originsOf(plan).flatMap((origin: OriginPlan) =>
    origin.kind === "bucket" ? [] : [idsOf(origin.balancer).listenerOn(mainPort(origin.balancer))],
  );
}
