/** An image of a repository, as far as lifecycle rules look at it. Times are milliseconds since 1970. */
export interface EcrImage {
  readonly digest: string;
  /** Empty for an untagged image. */
  readonly tags: readonly string[];
  readonly pushedAt: number;
  /** When it was last pulled; absent when it never was, or before ECR kept the time. */
  readonly pulledAt?: number;
  /** When it was archived; absent for an image that can be pulled. */
  readonly archivedAt?: number;
}
