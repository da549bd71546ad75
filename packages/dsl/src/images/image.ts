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
}

/** An image that `push-images.sh` builds and pushes. Made by `repository(…).build(…)`. */
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
  /** `v1.0`, without a colon. */
  readonly tag: string;
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

/** An image of one of the app's own repositories. An image from elsewhere is its URI, as text. */
export type Image = BuildImage | TagImage | DigestImage;
