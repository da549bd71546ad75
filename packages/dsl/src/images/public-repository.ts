import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";

/** What the gallery of ECR Public says of a repository. */
export interface CatalogData {
  /**
   * What it is, in a sentence. At most 1024 characters.
   * @default none
   */
  readonly description?: string;
  /**
   * Processors that its images run on, as the gallery names them: `ARM`, `ARM 64`, `x86`, `x86-64`. At most 50.
   * @default none
   */
  readonly architectures?: readonly string[];
  /**
   * Operating systems that its images run on, as the gallery names them: `Linux`, `Windows`. At most 50.
   * @default none
   */
  readonly operatingSystems?: readonly string[];
  /**
   * What the images are, in Markdown. At most 25600 characters.
   * @default none
   */
  readonly aboutText?: string;
  /**
   * How the images are used, in Markdown. At most 25600 characters.
   * @default none
   */
  readonly usageText?: string;
}

/** Settings of a public repository. */
export interface PublicRepositoryProps {
  /**
   * What the gallery says of it.
   * @default nothing
   */
  readonly catalog?: CatalogData;
  /**
   * Tags of the repository, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Warnings about the repository that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** A repository that everybody may pull from. Made by {@link publicRepository}. */
export interface PublicRepository {
  readonly kind: "public-repository";
  /** The repository's name, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: PublicRepositoryProps;
}

/**
 * A repository of ECR Public, `public.ecr.aws/<alias>/<name>`, that everybody may pull from. It stands in `resources` of the
 * app and becomes part of the stack `<app>-registry`. AWS has public repositories in us-east-1 alone: another region is reported as
 * `config/public-repository`. Deleting the stack leaves the repository and its images.
 * @param name lower-case letters and digits, in parts that `.`, `_`, `-` and `/` separate; 2 to 205 characters
 * @example publicRepository("shop-cli", { catalog: { description: "Talks to the shop", architectures: ["ARM 64"] } })
 * @see https://docs.aws.amazon.com/AmazonECR/latest/public/public-repositories.html
 */
export function publicRepository(name: string, props: PublicRepositoryProps = {}): PublicRepository {
  return placed({ kind: "public-repository", name, props: held(props) }, publicRepository);
}
