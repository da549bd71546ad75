import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { KmsKey } from "./kms-key.ts";

/** Whose files they are, whoever writes them. */
export interface PosixUser {
  /** Number of the user. */
  readonly uid: number;
  /** Number of the group. */
  readonly gid: number;
}

/** Settings of a file system. */
export interface FileSystemProps {
  /**
   * Whose files they are, whoever a container runs as: all tasks go through one access point, so they can read and write
   * what the others wrote. What is there stays its first user's, so `deploy.sh` refuses to change it.
   * @default { uid: 1000, gid: 1000 }
   * @see https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html
   */
  readonly posixUser?: PosixUser;
  /**
   * How fast it is: `elastic` as fast as is asked for, and billed by what is read and written; `bursting` by its size.
   * @default "elastic"
   * @see https://docs.aws.amazon.com/efs/latest/ug/performance.html
   */
  readonly throughputMode?: "elastic" | "bursting";
  /**
   * After how many days without access a file moves to storage that costs less, and more when it is read; then it
   * comes back.
   * @default never
   */
  readonly transitionToIA?:
    | "AFTER_1_DAY"
    | "AFTER_7_DAYS"
    | "AFTER_14_DAYS"
    | "AFTER_30_DAYS"
    | "AFTER_60_DAYS"
    | "AFTER_90_DAYS";
  /**
   * Whether AWS Backup keeps a copy of each day for 35 days.
   * @default true
   */
  readonly backup?: boolean;
  /**
   * ARN or id of the KMS key that encrypts it, or `data.arn("Key")` of a `stack()`. EFS cannot change it later, so `deploy.sh` refuses to.
   * @default the account's key for EFS
   */
  readonly kmsKey?: KmsKey;
  /**
   * Tags of the file system, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Warnings about the file system that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** A file system that tasks share. Made by {@link fileSystem}. */
export interface FileSystem {
  readonly kind: "file-system";
  readonly source: "new";
  /** The file system's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: FileSystemProps;
}

/**
 * A file system in Amazon EFS that tasks share, for `volumes` of workloads: in a stack of its own,
 * `<app>-<environment>-file-system-<name>`, with a mount target in each private subnet and an access point. Tasks that
 * mount it get the way to it, and the right to mount it, and to write unless every mount is `readOnly`; others get neither.
 * It is encrypted, and stays when its stack goes, with its files; it is not taken back. In a network that exists, the private subnets are in zones of their own:
 * EFS takes one mount target for each. One that exists already is `{ efs: "fs-…" }`.
 *
 * @param name letters, digits and `-`; what tells it from other file systems of the app
 * @example
 * const shared = fileSystem("shared");
 * const api = service("api", { …, volumes: { uploads: shared }, mounts: { "/uploads": "uploads" } });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html
 */
export function fileSystem(name: string, props: FileSystemProps = {}): FileSystem {
  return placed({ kind: "file-system", source: "new", name, props: held(props) }, fileSystem);
}
