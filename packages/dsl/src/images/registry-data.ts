import type { Secret } from "../container/secret.ts";
import type { LifecycleRule } from "./lifecycle.ts";
import type { RepositoryEncryption } from "./repository-data.ts";
import type { RepositoryGrants } from "./repository-grants.ts";
import type { TagMutability } from "./tag-mutability.ts";

declare const no: unique symbol;

/** In compile errors only: `BASIC` scans when images are pushed. */
interface OnlyWithEnhanced extends ReadonlyArray<string> {
  readonly [no]: never;
}

/**
 * Which repositories are scanned for vulnerabilities, and when. A name is written with `*` for any characters: `["prod-*"]`;
 * what ECR does not take is reported as `config/registry-scanning`.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html
 */
export type RegistryScanning =
  | {
      /** `BASIC` is free and looks at the packages of the operating system. */
      readonly type: "BASIC";
      /**
       * Repositories whose images are scanned when they are pushed.
       * @default none: `aws ecr start-image-scan` scans
       */
      readonly onPush?: readonly string[];
      readonly continuous?: OnlyWithEnhanced;
    }
  | {
      /** `ENHANCED` is Amazon Inspector's, billed by the image, and looks at the packages of languages, too. */
      readonly type: "ENHANCED";
      /**
       * Repositories whose images are scanned when they are pushed.
       * @default none
       */
      readonly onPush?: readonly string[];
      /**
       * Repositories whose images are scanned again whenever a vulnerability becomes known.
       * @default none
       */
      readonly continuous?: readonly string[];
    };

/** Where images are replicated to. */
export interface ReplicationDestination {
  /** `eu-west-1`: another region than that of the environment, or another account. */
  readonly region: string;
  /**
   * The account: 12 digits. The registry of another one has to let this one replicate, by `grants` of its `registry(…)`.
   * @default the account of the environment
   */
  readonly account?: string;
}

/**
 * Images that are replicated, and where to: those that are pushed from now on. An environment of the app that is at a destination
 * makes no repository of those names: its `push-images.sh` pushes to this one and waits for the replica, which ECR makes as the
 * `creationTemplates` of that environment say. Where two environments replicate to each other, each makes and pushes its own.
 */
export interface Replication {
  /** 25 places at most in all rules together. */
  readonly destinations: readonly ReplicationDestination[];
  /**
   * How the names of the repositories begin: `["shop/"]`. 2 to 256 characters each, at most 100.
   * @default every repository
   */
  readonly prefixes?: readonly string[];
}

/** A registry whose images ECR fetches when they are pulled for the first time, and keeps. Every change of it needs a new name. */
export interface PullThroughCache {
  /**
   * Host name of the registry: `registry-1.docker.io`, `ghcr.io`, `quay.io`, `registry.k8s.io`, `public.ecr.aws`,
   * `registry.gitlab.com`, `cgr.dev`, `<name>.azurecr.io` or `<account>.dkr.ecr.<region>.amazonaws.com`; anything else is
   * reported as `config/pull-through-cache`.
   */
  readonly upstream: string;
  /**
   * The secret with `username` and `accessToken`, whose name begins with `ecr-pullthroughcache/`. Docker Hub, GitHub, GitLab,
   * Chainguard and Azure need one; the others take none.
   * @default none
   */
  readonly credential?: Secret;
  /**
   * ARN of the role by which ECR pulls from an ECR of another account.
   * @default none
   */
  readonly customRole?: string;
  /**
   * How the names of its repositories begin that are cached.
   * @default "ROOT": all of them
   */
  readonly upstreamRepositoryPrefix?: string;
}

/** What repositories are like that ECR makes by itself; existing ones stay as they are. */
export interface CreationTemplate {
  /**
   * What the template is for, for people. At most 256 characters.
   * @default none
   */
  readonly description?: string;
  /**
   * For which repositories: those that a cache or a replication makes, or also those that any push of a new name makes.
   * @default ["PULL_THROUGH_CACHE", "REPLICATION"]
   */
  readonly appliedFor?: readonly ("PULL_THROUGH_CACHE" | "REPLICATION" | "CREATE_ON_PUSH")[];
  /**
   * Whether tags can be moved. A cache has to move them to follow its upstream.
   * @default "MUTABLE"
   */
  readonly imageTagMutability?: "IMMUTABLE" | "MUTABLE" | TagMutability;
  /**
   * How images are encrypted. `KMS` needs a `customRole`.
   * @default AES256, with a key of Amazon S3
   */
  readonly encryption?: RepositoryEncryption;
  /**
   * Which images ECR deletes by itself, in any order.
   * @default every image is kept
   */
  readonly lifecycle?: readonly LifecycleRule[];
  /**
   * Who else may pull and push.
   * @default nobody but who may in the account itself
   */
  readonly grants?: RepositoryGrants;
  /**
   * Tags of the repositories. They need a `customRole`.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * ARN of the role by which ECR makes repositories that have tags or are encrypted by KMS.
   * @default the role of the service
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-creation-templates-custom.html
   */
  readonly customRole?: string;
}

/**
 * Who may use the registry beside its account: its registry policy. Each is an account (`"987654321098"`) or the ARN of a
 * role or a user; anything else is reported as `config/grant-principal`.
 */
export interface RegistryGrants {
  /**
   * Accounts whose registries replicate to this one. Repositories that are not there are made.
   * @default none
   */
  readonly replicate?: readonly string[];
  /**
   * Who may pull through the caches what is not in them yet.
   * @default nobody but who may in the account itself
   */
  readonly pullThroughCache?: readonly string[];
}

/** Settings of the registry of an account and region. */
export interface RegistryProps {
  /**
   * Which repositories are scanned for vulnerabilities. It takes the place of `scanOnPush` of each repository.
   * @default what the account has
   */
  readonly scanning?: RegistryScanning;
  /**
   * Which images are replicated to other regions and accounts. At most 10 rules; what ECR does not take is reported as
   * `config/replication`.
   * @default what the account has
   * @example [{ destinations: [{ region: "eu-west-1" }], prefixes: ["shop/"] }]
   */
  readonly replication?: readonly Replication[];
  /**
   * Registries whose images are cached, by what the names of their repositories here begin with: 2 to 30 characters, or
   * `ROOT` for one whose names stay as they are.
   * @default none
   * @example { dockerhub: { upstream: "registry-1.docker.io", credential: secret("ecr-pullthroughcache/dockerhub") } }
   */
  readonly pullThroughCache?: Readonly<Record<string, PullThroughCache>>;
  /**
   * What repositories are like that ECR makes by itself, by what their names begin with, or `ROOT` for all others. What ECR
   * does not take is reported as `config/creation-template`.
   * @default none: such repositories have no lifecycle and mutable tags
   * @example { dockerhub: { lifecycle: [expireUntagged({ days: 1 })] } }
   */
  readonly creationTemplates?: Readonly<Record<string, CreationTemplate>>;
  /**
   * Which other accounts may replicate to the registry and pull through its caches.
   * @default none
   */
  readonly grants?: RegistryGrants;
}
