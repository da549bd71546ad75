import type { Repository as RepositoryDocument, Suppression } from "@ecs-dsl/validators";
import type { Override } from "../override.ts";
import type { LifecycleRule } from "./lifecycle.ts";
import type { RepositoryGrants } from "./repository-grants.ts";
import type { TagMutability } from "./tag-mutability.ts";

/** Properties of an ECR repository, without what the compiler refers to. */
export type RepositoryOverrides = {
  readonly [Key in Exclude<keyof RepositoryDocument, "repositoryName" | "registryId">]?: Override<
    RepositoryDocument[Key]
  >;
};

declare const no: unique symbol;

/** In compile errors only: `AES256` has no key of KMS. */
interface OnlyWithKms {
  readonly [no]: never;
}

/**
 * How images are encrypted at rest. A key goes with KMS alone, reported as `ecr-repo/encryption-key`.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html
 */
export type RepositoryEncryption =
  | {
      /** `AES256` encrypts with keys of Amazon S3. */
      readonly encryptionType: "AES256";
      readonly kmsKey?: string & OnlyWithKms;
    }
  | {
      /** `KMS` encrypts with a key of KMS, `KMS_DSSE` twice. */
      readonly encryptionType: "KMS" | "KMS_DSSE";
      /**
       * The key, in the region of the repository: its ARN, its id, or an alias such as `alias/shop`.
       * @default the key that AWS manages, alias/aws/ecr
       */
      readonly kmsKey?: string;
    };

/** Settings of an ECR repository. */
export interface RepositoryProps {
  /**
   * Which images ECR deletes by itself. Write the rules in any order: the compiler gives the priorities, narrow rules
   * before wide ones, and a rule about any image last, as ECR demands. Rules that AWS would refuse together, two about
   * any image for one, are reported as `ecr-lifecycle/…`. At most 49. `[]` keeps every image for ever.
   *
   * A rule of the compiler's own comes first: no rule expires what `deploy.sh` has deployed, which it marks with tags
   * that begin with `deployed-`, one for each container of each environment.
   * @default [expireUntagged({ days: 7 })]
   */
  readonly lifecycle?: readonly LifecycleRule[];
  /**
   * Whether a pushed tag can be moved to another image later. Immutable tags make a deployment repeatable and a
   * rollback certain; pushing an existing tag then fails. Exceptions are named with {@link immutable} and {@link mutable}.
   * Tags that begin with `deployed-` can always be moved: `deploy.sh` marks with them what runs.
   * @default "IMMUTABLE"
   * @example immutable({ except: ["latest", "dev-*"] })
   */
  readonly imageTagMutability?: "IMMUTABLE" | "MUTABLE" | TagMutability;
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
  readonly encryption?: RepositoryEncryption;
  /**
   * Who else may pull and push.
   * @default nobody but who may in the account itself
   * @example { pull: ["987654321098"], push: ["arn:aws:iam::123456789012:role/ci"] }
   */
  readonly grants?: RepositoryGrants;
  /**
   * Tags of the repository, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whatever ECR accepts beyond these settings, in the shape of its API; it is merged over what the compiler writes. An
   * entry of `tags` changes the one of its `Key`, or is added; other lists are replaced.
   * @default none
   * @example { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION", imageTagMutabilityExclusionFilters: [{ filterType: "WILDCARD", filter: "dev-*" }] }
   * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
   */
  readonly overrides?: RepositoryOverrides;
  /**
   * Warnings about the repository and its policy that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** Where a repository is that exists. */
export interface ExistingRepositoryProps {
  /**
   * The account that it is in: 12 digits. Another one has to let this one pull, by `grants` of its `repository(…)`.
   * @default the account of the environment
   */
  readonly account?: string;
  /**
   * The region that it is in, as in `us-east-1`.
   * @default the region of the environment
   */
  readonly region?: string;
}

/** A repository that the registry stack makes, as an image knows it. */
export interface NewRepositoryData {
  readonly kind: "repository";
  readonly source: "new";
  /** The repository's name, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: RepositoryProps;
}

/** A repository that exists, as an image knows it. */
export interface ExistingRepositoryData {
  readonly kind: "repository";
  readonly source: "existing";
  /** The repository's name, as given. */
  readonly name: string;
  /** Where it is, as given. */
  readonly props: ExistingRepositoryProps;
}

/** What an image knows of the repository that it is in. */
export type RepositoryData = NewRepositoryData | ExistingRepositoryData;
