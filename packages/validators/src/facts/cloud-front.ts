/**
 * Ids of the managed prefix list `com.amazonaws.global.cloudfront.origin-facing`, the addresses from which CloudFront asks origins,
 * by region. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html
 */
export const ORIGIN_FACING_PREFIX_LISTS: Readonly<Record<string, string>> = {
  "af-south-1": "pl-c0aa4fa9",
  "ap-east-1": "pl-14b2577d",
  "ap-northeast-1": "pl-58a04531",
  "ap-northeast-2": "pl-22a6434b",
  "ap-northeast-3": "pl-31a14458",
  "ap-south-1": "pl-9aa247f3",
  "ap-southeast-1": "pl-31a34658",
  "ap-southeast-2": "pl-b8a742d1",
  "ca-central-1": "pl-38a64351",
  "eu-central-1": "pl-a3a144ca",
  "eu-north-1": "pl-fab65393",
  "eu-south-1": "pl-1bbc5972",
  "eu-west-1": "pl-4fa04526",
  "eu-west-2": "pl-93a247fa",
  "eu-west-3": "pl-75b1541c",
  "me-south-1": "pl-17b2577e",
  "sa-east-1": "pl-5da64334",
  "us-east-1": "pl-3b927c52",
  "us-east-2": "pl-b6a144df",
  "us-west-1": "pl-4ea04527",
  "us-west-2": "pl-82a045eb",
};

/**
 * Ids of the cache policies that AWS manages. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
 */
export const CACHE_POLICIES = {
  optimized: "658327ea-f89d-4fab-a63d-7e88639e58f6",
  disabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
} as const;

/**
 * Ids of the origin request policies that AWS manages. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
 */
export const ORIGIN_REQUEST_POLICIES = {
  AllViewer: "216adef6-5c7f-47e4-b989-5492eafa07d3",
  AllViewerExceptHostHeader: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
} as const;

/**
 * The hosted zone of every distribution, for alias records. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-route53-recordset-aliastarget.html
 */
export const CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2";

/** The region of what CloudFront takes from other services: certificates and web ACLs. Checked 2026-11-29. */
export const CLOUDFRONT_REGION = "us-east-1";

/**
 * Limits of a distribution, which AWS raises on request. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
 */
export const DISTRIBUTION = { behaviors: 75, patternLength: 255, aliases: 100 } as const;
