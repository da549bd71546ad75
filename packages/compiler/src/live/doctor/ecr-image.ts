import { ecrUri } from "@ecs-dsl/validators/facts";

/** An image in a private registry of ECR. */
export interface EcrImage {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly imageId: { readonly imageTag: string } | { readonly imageDigest: string };
  /** `shop/api:1.0.0`. */
  readonly name: string;
}

/** What the URI of an image says; undefined where it is of another registry. A digest says more than a tag beside it. */
export function ecrImageOf(uri: string): EcrImage | undefined {
  const image = ecrUri(uri);
  if (image === undefined || image.tag === "") return undefined;
  const { account, region, repository, tag = "latest", digest } = image;
  const imageId = digest === undefined ? { imageTag: tag } : { imageDigest: digest };
  return {
    account,
    region,
    repository,
    imageId,
    name: digest === undefined ? `${repository}:${tag}` : `${repository}@${digest}`,
  };
}
