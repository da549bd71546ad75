import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Intrinsic, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import { outsideId } from "../../resources/outside-values.ts";
import type { BucketPlan, DistributionPlan, OriginPlan } from "../../plan/distribution-plan.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { ORIGIN_HEADER, originId, originsOf, secretValue, secretVersions } from "../../resolve/distributions.ts";
import { nameInUrl } from "../../resolve/domain-names.ts";
import { mainPort } from "../../resolve/listeners.ts";
import { literalText } from "../../resolve/template-text.ts";
import { idsOf } from "../load-balancer/ids.ts";
import { distributionIds } from "./ids.ts";

/** The origins of a distribution, as its configuration says them. */
export function origins(lowering: Lowering, plan: DistributionPlan) {
  return originsOf(plan).map((origin) => ({
    Id: originId(origin),
    ...(origin.kind === "bucket" ? bucketOrigin(lowering, plan, origin) : balancerOrigin(origin.balancer)),
  }));
}

/** A name with what follows it. */
export function behind(name: Value<string>, suffix: string): Value<string> {
  return typeof name === "string" ? `${name}${suffix}` : { "Fn::Join": ["", [name, suffix]] };
}

/** The name of the bucket's server, as `Fn::Sub` takes it, or with a name that only the deployment knows. */
function serverOf(lowering: Lowering, { bucket, region }: BucketPlan): Intrinsic {
  const rest = `.s3.${region ?? "${AWS::Region}"}.\${AWS::URLSuffix}`;
  const name = outsideId(lowering, bucket);
  return typeof name === "string" ? sub(`${literalText(name)}${rest}`) : { "Fn::Join": ["", [name, sub(rest)]] };
}

function bucketOrigin(lowering: Lowering, plan: DistributionPlan, origin: BucketPlan) {
  const { path } = origin;
  return {
    DomainName: serverOf(lowering, origin),
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
