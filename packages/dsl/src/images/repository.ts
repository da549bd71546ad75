import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { OutsideId } from "../outside/outside-id.ts";
import type { BuildImage, BuildProps, DigestImage, PinnedImage, PinnedImageProps, TagImage } from "./image.ts";
import type {
  ExistingRepositoryData,
  ExistingRepositoryProps,
  NewRepositoryData,
  RepositoryData,
  RepositoryProps,
} from "./repository-data.ts";

/** The images of a repository: those that are built, and those that something else pushes to it. */
export interface RepositoryImages {
  /**
   * An image that `push-images.sh` builds from a folder and pushes to this repository. It is deployed by its digest, and
   * built for the processor of the task that runs it. Into a repository that exists, whoever runs the script has to be allowed to
   * push: the runbook has the policy.
   * @param context folder of the build context, relative to the config file; reported as `config/build-missing` where it
   * or its Dockerfile is not there
   * @example images.build("./api", { target: "production" })
   */
  build(context: string, props?: BuildProps): BuildImage;
  /**
   * An image that something else pushes to this repository, by its tag. `latest` is reported as `images/latest-tag`:
   * going back to an older task definition then does not bring back the older code.
   *
   * Where `deployParameter` says it, `./deploy.sh --parameter ImageTag=v2` deploys another one; any other value from outside is
   * reported as `config/property-type`.
   * @example images.tag("v1.0")
   * @example images.tag(deployParameter("ImageTag"))
   */
  tag(tag: OutsideId): TagImage;
  /**
   * An image that something else pushes to this repository, by its digest: exactly these bytes.
   * @param digest `sha256:` and 64 hexadecimal digits
   */
  digest(digest: string): DigestImage;
  /**
   * An image that a pipeline names: `deploy.sh --image api=URI`, or whatever sets the parameter of the stack. The config says
   * only what runs first; from then on a deployment keeps what runs, whatever `initial` says.
   * @example images.pinnedByCi({ initial: "v1.0.0" })
   */
  pinnedByCi(props: PinnedImageProps): PinnedImage;
}

/** A private ECR repository. Made by {@link repository}. */
export interface Repository extends NewRepositoryData, RepositoryImages {}

/** A private ECR repository that exists. Made by `repository.existing(…)`. */
export interface ExistingRepository extends ExistingRepositoryData, RepositoryImages {}

/**
 * A private ECR repository.
 *
 * It becomes part of the stack `<app>-registry`, which is deployed first and which the environments of one account and
 * region share. Deleting the stack leaves the repository and its images. A repository whose image a workload uses
 * need not be listed in `repositories` of the app. One that exists is `repository.existing(…)`.
 *
 * @param name lower-case letters and digits, in parts that `.`, `_`, `-` and `/` separate; 2 to 256 characters, reported as
 * `config/repository-name`. With the address of a registry in front it is reported as `config/repository-registry`.
 * @example
 * const images = repository("my-app/backend", { lifecycle: [expireUntagged({ days: 7 }), keepLast(10)] });
 * const api = service("api", { cpu: 512, memory: 1024, image: images.build("./api") });
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
export function repository(name: string, props: RepositoryProps = {}): Repository {
  const self: Repository = placed(
    { kind: "repository", source: "new", name, props: held(props), ...imagesOf(() => self) },
    repository,
  );
  return self;
}

/**
 * A private ECR repository that exists, of this account or another. The stacks change nothing of it; workloads that run its
 * images may pull them. Its owner's lifecycle policy decides how long they stay, also those that are built into it.
 * @param name its name, as in `platform/proxy`
 * @example repository.existing("platform/proxy", { account: "987654321098", region: "us-east-1" }).tag("v2.1.0")
 */
repository.existing = existing;

function existing(name: string, props: ExistingRepositoryProps = {}): ExistingRepository {
  const self: ExistingRepository = placed(
    { kind: "repository", source: "existing", name, props: held(props), ...imagesOf(() => self) },
    existing,
  );
  return self;
}

function imagesOf(repositoryOf: () => RepositoryData): RepositoryImages {
  function build(context: string, options: BuildProps = {}): BuildImage {
    return placed({ kind: "image", source: "build", repository: repositoryOf(), context, props: held(options) }, build);
  }
  function tag(label: OutsideId): TagImage {
    return placed({ kind: "image", source: "tag", repository: repositoryOf(), tag: label }, tag);
  }
  function digest(sha256: string): DigestImage {
    return placed({ kind: "image", source: "digest", repository: repositoryOf(), digest: sha256 }, digest);
  }
  function pinnedByCi(props: PinnedImageProps): PinnedImage {
    return placed({ kind: "image", source: "pinned", repository: repositoryOf(), props: held(props) }, pinnedByCi);
  }
  return { build, tag, digest, pinnedByCi };
}
