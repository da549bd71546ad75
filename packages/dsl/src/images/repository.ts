import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { BuildImage, BuildProps, DigestImage, TagImage } from "./image.ts";
import type { RepositoryData, RepositoryProps } from "./repository-data.ts";

/** A private ECR repository. Made by {@link repository}. */
export interface Repository extends RepositoryData {
  /**
   * An image that `push-images.sh` builds from a folder and pushes to this repository. It is deployed by its digest, and
   * built for the processor of the task that runs it.
   * @param context folder of the build context, relative to the config file; reported as `config/build-missing` where it
   * or its Dockerfile is not there
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
    return placed({ kind: "image", source: "build", repository: self, context, props: held(options) }, build);
  }
  function tag(label: string): TagImage {
    return placed({ kind: "image", source: "tag", repository: self, tag: label }, tag);
  }
  function digest(sha256: string): DigestImage {
    return placed({ kind: "image", source: "digest", repository: self, digest: sha256 }, digest);
  }
  const self: Repository = placed({ kind: "repository", name, props: held(props), build, tag, digest }, repository);
  return self;
}
