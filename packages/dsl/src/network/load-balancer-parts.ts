/**
 * Where in S3 a load balancer writes one of its logs. The bucket is in the load balancer's region, is encrypted with SSE-S3 at
 * most, and its policy lets the service `logdelivery.elasticloadbalancing.amazonaws.com` do `s3:PutObject` on
 * `<prefix>/AWSLogs/<account>/*`; otherwise the deployment fails.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html#attach-bucket-policy
 */
export interface LoadBalancerLogs {
  /** The name of a bucket that exists. */
  readonly bucket: string;
  /**
   * What keys begin with, before `/AWSLogs/`.
   * @default none
   */
  readonly prefix?: string;
}
