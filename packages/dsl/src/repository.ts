import type { EncryptionConfiguration, Suppression } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { BuildImage, BuildProps, DigestImage, TagImage } from "./image.ts";
import type { LifecycleRule } from "./lifecycle.ts";

/** Settings of an ECR repository. */
export interface RepositoryProps {
  /**
   * Which images ECR deletes by itself. Write the rules in any order: the compiler gives the priorities, narrow rules
   * before wide ones, and a rule about any image last, as ECR demands. Rules that AWS would refuse together, two about
   * any image for one, are reported as `ecr-lifecycle/…`. At most 50. `[]` keeps every image for ever.
   * @default [expireUntagged({ days: 7 })]
   */
  readonly lifecycle?: readonly LifecycleRule[];
  /**
   * Whether a pushed tag can be moved to another image later. Immutable tags make a deployment repeatable and a
   * rollback certain; pushing an existing tag then fails.
   * @default "IMMUTABLE"
   */
  readonly imageTagMutability?: "IMMUTABLE" | "MUTABLE";
  /**
   * Whether ECR scans each image for known vulnerabilities when it is pushed (basic scanning, free). A registry with
   * enhanced scanning ignores it.
   * @default true
   */
  readonly scanOnPush?: boolean;
  /**
   * How the images are encrypted at rest. AWS refuses to change it later: another value replaces the repository.
   * @default AES256, with a key of Amazon S3
   */
  readonly encryption?: Readonly<EncryptionConfiguration>;
  /**
   * Tags of the repository, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Warnings about the repository and its policy that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** A private ECR repository. Made by {@link repository}. */
export interface Repository {
  readonly kind: "repository";
  /** The repository's name, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: RepositoryProps;
  /**
   * An image that `push-images.sh` builds from a folder and pushes to this repository. It is deployed by its digest, and
   * built for the processor of the task that runs it.
   * @param context folder of the build context, relative to the config file
   * @example images.build("./api", { target: "production" })
   */
  build(context: string, props?: BuildProps): BuildImage;
  /**
   * An image that something else pushes to this repository, by its tag. `latest` is reported as `images/latest-tag`:
   * going back to an older task definition then does not bring back the older code.
   * @example images.tag("v1.0")
   */
  tag(tag: string): TagImage;
  /**
   * An image that something else pushes to this repository, by its digest: exactly these bytes.
   * @param digest `sha256:` and 64 hexadecimal digits
   */
  digest(digest: string): DigestImage;
}

/**
 * A private ECR repository.
 *
 * It becomes part of the stack `<app>-registry`, which is deployed first and which the environments of one account and
 * region share. Deleting the stack leaves the repository and its images. A repository whose image a workload uses
 * need not be listed in `repositories` of the app.
 *
 * @param name lower-case letters and digits, in parts that `.`, `_`, `-` and `/` separate; 2 to 256 characters
 * @example
 * const images = repository("my-app/backend", { lifecycle: [expireUntagged({ days: 7 }), keepLast(10)] });
 * const api = service("api", { cpu: 512, memory: 1024, image: images.build("./api") });
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
export function repository(name: string, props: RepositoryProps = {}): Repository {
  function build(context: string, options: BuildProps = {}): BuildImage {
    const frozen = Object.freeze({ ...options });
    return placed({ kind: "image", source: "build", repository: self, context, props: frozen }, build);
  }
  function tag(label: string): TagImage {
    return placed({ kind: "image", source: "tag", repository: self, tag: label }, tag);
  }
  function digest(sha256: string): DigestImage {
    return placed({ kind: "image", source: "digest", repository: self, digest: sha256 }, digest);
  }
  const self: Repository = placed(
    { kind: "repository", name, props: Object.freeze({ ...props }), build, tag, digest },
    repository,
  );
  return self;
}
