import type { Suppression } from "@ecs-dsl/validators";
import type { OutsideId } from "../outside/outside-id.ts";
import type { DistributionOverrides } from "./distribution-overrides.ts";
import type { LoadBalancerData } from "./load-balancer-data.ts";

/** A bucket of S3 that a distribution reads from, and where in it. */
export interface BucketOrigin {
  /** The bucket's name, or the value from outside that is it. */
  readonly bucket: OutsideId;
  /**
   * The region of the bucket.
   * @default that of the environment
   */
  readonly region?: string;
  /**
   * What CloudFront puts before every path, from `/` on: `"/releases/42"`.
   * @default none
   */
  readonly path?: string;
}

/**
 * Where CloudFront gets what it does not have: a load balancer of the app, or a bucket of S3 by its name. A bucket stays private:
 * its policy lets the distribution read, as the runbook shows.
 */
export type Origin = LoadBalancerData | OutsideId | BucketOrigin;

/** What CloudFront does with requests. */
export interface BehaviorProps {
  /**
   * What is kept, and for how long: `"optimized"` is AWS's CachingOptimized, `"disabled"` its CachingDisabled, and everything
   * else the id of a cache policy.
   * @default "disabled" before a load balancer, "optimized" before a bucket
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
   */
  readonly cache?: string;
  /**
   * What of a request the origin gets to see: `"AllViewer"`, `"AllViewerExceptHostHeader"`, `"none"`, or the id of a policy.
   * @default "AllViewer" before a load balancer, so that its routes see the host that the client asked for; "none" before a bucket
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
   */
  readonly originRequestPolicy?: string;
  /**
   * Id of the policy that adds headers to responses.
   * @default none
   * @example "67f7725c-6f97-4210-82d7-5512b31e9d03", which is AWS's SecurityHeadersPolicy
   */
  readonly responseHeadersPolicy?: string;
  /**
   * The methods that it takes, of the three sets that CloudFront has.
   * @default "ALL" before a load balancer, "GET_HEAD" before a bucket
   */
  readonly allowedMethods?: "GET_HEAD" | "GET_HEAD_OPTIONS" | "ALL";
  /**
   * What happens to requests by plain HTTP.
   * @default "redirect-to-https"
   */
  readonly viewerProtocolPolicy?: "redirect-to-https" | "https-only" | "allow-all";
  /**
   * Whether CloudFront compresses what clients take compressed.
   * @default true
   */
  readonly compress?: boolean;
}

/** What CloudFront does with requests to certain paths. */
export interface PathBehaviorProps extends BehaviorProps {
  /**
   * Where it gets what it does not have.
   * @default the `origin` of the distribution
   */
  readonly origin?: Origin;
}

/** A name of a distribution in DNS. */
export interface DistributionDomainProps {
  /** The name: `"www.example.com"`, `"*.example.com"`. */
  readonly name: string;
  /**
   * Id of the hosted zone of Route 53 that the name is in.
   * @default that of the distribution
   */
  readonly hostedZone?: OutsideId;
}

/** A name, or the whole of it. */
export type DistributionDomain = string | DistributionDomainProps;

/** Where in S3 CloudFront writes a record of each request. The bucket takes ACLs, and CloudFront adds itself to its own. */
export interface DistributionLogs {
  /** The name of a bucket that exists. */
  readonly bucket: OutsideId;
  /**
   * What keys begin with.
   * @default none
   */
  readonly prefix?: string;
}

/** Settings of a distribution of CloudFront. */
export interface DistributionProps {
  /** Where it gets what no behavior says otherwise of. */
  readonly origin: Origin;
  /**
   * Its names in DNS. Each gets alias records in its `hostedZone`, and without a `certificate` one certificate of ACM in us-east-1 is
   * for all of them, which the zone validates. `url()` is the first name. A name is that of one distribution in all of AWS.
   * @default none: it is reached by the name that CloudFront gives it
   * @example ["example.com", "www.example.com"]
   */
  readonly domainName?: DistributionDomain | readonly DistributionDomain[];
  /**
   * Id of the hosted zone of Route 53 that its names are in, of the same account: `"Z0123456789ABCDEFGHIJ"`. One
   * of Parameter Store, for an app that is elsewhere than in us-east-1, is reported as `config/distribution-certificate`: the stack of
   * the certificate reads it there.
   * @default none: the records are made elsewhere, and a `certificate` is needed
   */
  readonly hostedZone?: OutsideId;
  /**
   * ARN of a certificate of ACM in us-east-1, whichever region the app is in.
   * @default one for its `domainName`; without that, CloudFront's own
   */
  readonly certificate?: OutsideId;
  /**
   * What happens to requests to certain paths, in the order in which CloudFront tries them: the first that describes a request
   * counts. `*` stands for any characters, `?` for one.
   * @default none
   * @example { "/static/*": { origin: "shop-assets", cache: "optimized" }, "/api/*": { cache: "disabled" } }
   */
  readonly behaviors?: Readonly<Record<string, PathBehaviorProps>>;
  /**
   * What happens to all other requests.
   * @default what each setting says
   */
  readonly defaultBehavior?: BehaviorProps;
  /**
   * Which of its places CloudFront serves from: the cheapest, all but the dearest, or all.
   * @default "PriceClass_All"
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html
   */
  readonly priceClass?: "PriceClass_100" | "PriceClass_200" | "PriceClass_All";
  /**
   * ARN of the web ACL of AWS WAF that looks at the requests first: one for CloudFront, in us-east-1.
   * @default none
   */
  readonly webAcl?: OutsideId;
  /**
   * A bucket for a record of each request.
   * @default none
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
   */
  readonly accessLogs?: DistributionLogs;
  /**
   * The newest version of HTTP that clients may use.
   * @default "http2and3"
   */
  readonly httpVersion?: "http1.1" | "http2" | "http3" | "http2and3";
  /**
   * Whether clients reach it by IPv6, too.
   * @default true
   */
  readonly ipv6?: boolean;
  /**
   * What is asked for where a client asks for `/`, without a `/` before it: `"index.html"`.
   * @default none: the origin gets `/`
   */
  readonly defaultRootObject?: string;
  /**
   * The oldest TLS that clients may use, and its ciphers. It counts with a `domainName` alone.
   * @default "TLSv1.2_2021"
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
   */
  readonly minimumProtocolVersion?: string;
  /**
   * Tags of the distribution, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Properties of `DistributionConfig` beyond these settings, in CloudFormation's spelling.
   * @default none
   * @example { CustomErrorResponses: [{ ErrorCode: 404, ResponseCode: 200, ResponsePagePath: "/index.html" }] }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
   */
  readonly overrides?: DistributionOverrides;
  /**
   * Warnings about the distribution that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}
