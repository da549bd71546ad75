import type { EncryptionConfiguration, Suppression } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { BuildImage, BuildProps, DigestImage, TagImage } from "./image.ts";
import type { LifecycleRule } from "./lifecycle.ts";

/** Settings of an ECR repository. */
export interface RepositoryProps {
  readonly lifecycle?: readonly LifecycleRule[];
  readonly imageTagMutability?: "IMMUTABLE" | "MUTABLE";
  readonly scanOnPush?: boolean;
  readonly encryption?: Readonly<EncryptionConfiguration>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly suppress?: readonly Suppression[];
}

/** A private ECR repository. */
export interface Repository {
  readonly kind: "repository";
  readonly name: string;
  readonly props: RepositoryProps;
  build(context: string, props?: BuildProps): BuildImage;
  tag(tag: string): TagImage;
  digest(digest: string): DigestImage;
}

/** A private ECR repository. */
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
