import type { Repository } from "./repository.ts";

/** How `docker build` makes an image. */
export interface BuildProps {
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** An image that `push-images.sh` builds and pushes. */
export interface BuildImage {
  readonly kind: "image";
  readonly source: "build";
  readonly repository: Repository;
  readonly context: string;
  readonly props: BuildProps;
}

/** An image of a repository, by tag. */
export interface TagImage {
  readonly kind: "image";
  readonly source: "tag";
  readonly repository: Repository;
  readonly tag: string;
}

/** An image of a repository, by digest. */
export interface DigestImage {
  readonly kind: "image";
  readonly source: "digest";
  readonly repository: Repository;
  readonly digest: string;
}

/** An image of one of the app's own repositories. */
export type Image = BuildImage | TagImage | DigestImage;
