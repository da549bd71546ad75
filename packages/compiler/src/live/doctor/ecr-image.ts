/** An image in a private registry of ECR. */
export interface EcrImage {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly imageId: { readonly imageTag: string } | { readonly imageDigest: string };
  /** `shop/api:1.0.0`. */
  readonly name: string;
}

const IMAGE =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\/([^:@]+)(?::([^@]+))?(?:@(.+))?$/;

/** What the URI of an image says; undefined where it is of another registry. A digest says more than a tag beside it. */
export function ecrImageOf(uri: string): EcrImage | undefined {
  const [, account, region, repository, tag = "latest", digest] = IMAGE.exec(uri) ?? [];
  if (account === undefined || region === undefined || repository === undefined) return undefined;
  const imageId = digest === undefined ? { imageTag: tag } : { imageDigest: digest };
  return {
    account,
    region,
    repository,
    imageId,
    name: digest === undefined ? `${repository}:${tag}` : `${repository}@${digest}`,
  };
}
