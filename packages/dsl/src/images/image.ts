import type { OutsideId } from "../outside/outside-id.ts";
import { placed } from "../call-site.ts";
import type { RepositoryData } from "./repository-data.ts";

/** How an image is built. Every name is `docker build`'s own. */
export interface BuildProps {
  /**
   * The Dockerfile, relative to the build context.
   * @default "Dockerfile"
   */
  readonly dockerfile?: string;
  /**
   * The stage of the Dockerfile to build: `docker build --target`.
   * @default the last stage
   */
  readonly target?: string;
  /**
   * Values of the Dockerfile's `ARG`s: `docker build --build-arg`. They stay readable in the image's history, so a
   * secret does not belong here.
   * @default none
   */
  readonly args?: Readonly<Record<string, string>>;
  /**
   * Tags that the image gets beside the one of its content, by which `push-images.sh` finds it again: text, or
   * {@link gitCommit}. A tag that moves, as `latest` does, has to be an exception of an immutable repository, reported as
   * `config/build-tag`.
   * @default none
   * @example [gitCommit(), "latest"]
   */
  readonly tags?: readonly (string | GitCommit)[];
}

/** The commit that an image is built from, as a tag of it. Made by {@link gitCommit}. */
export interface GitCommit {
  readonly kind: "git-commit";
}

/**
 * The commit that is checked out when an image is pushed, as a tag of it: all of its 40 digits. Where git does not know the
 * build context, or its files differ from the commit, the image gets no such tag, which is said.
 * @example images.build("./api", { tags: [gitCommit()] })
 */
export function gitCommit(): GitCommit {
  return placed({ kind: "git-commit" }, gitCommit);
}

/** An image that `push-images.sh` builds and pushes. Made by `repository(…).build(…)`, also of one that exists. */
export interface BuildImage {
  readonly kind: "image";
  readonly source: "build";
  /** Where the image is pushed. */
  readonly repository: RepositoryData;
  /** Folder of the build context, relative to the config file. */
  readonly context: string;
  /** How it is built, as given. */
  readonly props: BuildProps;
}

/** An image that is in the repository already, by its tag. Made by `repository(…).tag(…)`. */
export interface TagImage {
  readonly kind: "image";
  readonly source: "tag";
  /** Where the image is. */
  readonly repository: RepositoryData;
  /** `v1.0`, without a colon, or what says it at deployment. */
  readonly tag: OutsideId;
}

/** An image that is in the repository already, by its digest. Made by `repository(…).digest(…)`. */
export interface DigestImage {
  readonly kind: "image";
  readonly source: "digest";
  /** Where the image is. */
  readonly repository: RepositoryData;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** Which image runs before a pipeline has named one. */
export interface PinnedImageProps {
  /** Its tag, as in `v1.0.0`, or its digest, `sha256:` and 64 hexadecimal digits. */
  readonly initial: string;
}

/** An image that a pipeline names when it deploys. Made by `repository(…).pinnedByCi(…)`. */
export interface PinnedImage {
  readonly kind: "image";
  readonly source: "pinned";
  /** Where the image is. */
  readonly repository: RepositoryData;
  /** What runs first, as given. */
  readonly props: PinnedImageProps;
}

/** An image that is pulled through a cache of the registry. Made by `registry.cached(…)`. */
export interface CachedImage {
  readonly kind: "image";
  readonly source: "cached";
  /** What the registry calls the upstream, as given. */
  readonly prefix: string;
  /** The image as the upstream names it: `library/redis:7.4`. */
  readonly image: string;
}

/** An image of the app's own repositories or of one that exists. */
export type RepositoryImage = BuildImage | TagImage | DigestImage | PinnedImage;

/** An image in private ECR. An image from elsewhere is its URI, as text. */
export type Image = RepositoryImage | CachedImage;
