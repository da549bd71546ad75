import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { DistributionProps } from "./distribution-data.ts";

/** A distribution of CloudFront. Made by {@link distribution}. */
export interface Distribution {
  readonly kind: "distribution";
  readonly source: "new";
  /** Its name within the app, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: DistributionProps;
  /**
   * Its ARN, for the policy of a bucket that it reads from. It gives no right by itself.
   * @example Condition: { StringEquals: { "AWS:SourceArn": site.arn() } }
   */
  arn(): Reference<"output">;
  /**
   * Where it is reached: its first `domainName`, or `https://….cloudfront.net`.
   * @example environment: { PUBLIC_URL: site.url() }
   */
  url(): Reference<"output">;
}

/**
 * A distribution of CloudFront before load balancers and buckets. It becomes part of the platform stack of an environment; one
 * that no workload refers to stands in `resources` of the app.
 *
 * An internal load balancer is reached through a VPC origin, and not from the internet. A public one lets in nobody but the
 * servers of CloudFront, unless it has an `allowFrom`, and its routes take the requests of the app's distributions alone: these
 * carry a secret in the header `X-Origin-Verify`, so that nobody gets past the distribution with one of their own.
 *
 * @param name what tells it from other distributions of the app; appears in logical ids and outputs
 * @example
 * const site = distribution("site", {
 *   origin: edge,
 *   domainName: "www.example.com",
 *   hostedZone: "Z0123456789ABCDEFGHIJ",
 *   behaviors: { "/static/*": { origin: "shop-assets", cache: "optimized" } },
 * });
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Introduction.html
 */
export function distribution(name: string, props: DistributionProps): Distribution {
  function arn(): Reference<"output"> {
    return outputReference(self, "arn", arn);
  }
  function url(): Reference<"output"> {
    return outputReference(self, "url", url);
  }
  const self: Distribution = placed(
    { kind: "distribution", source: "new", name, props: held(props), arn, url } as const,
    distribution,
  );
  return self;
}
