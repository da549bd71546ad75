import type { Parameter } from "./parameter.ts";
import type { Secret } from "./secret.ts";
import type { Reference } from "../reference.ts";
import type { KmsKey } from "../resources/kms-key.ts";

/** Storage that the containers of a task share: empty when the task starts, gone with it. Windows on Fargate has no other. */
export type TaskVolume = Readonly<Record<string, never>>;

/** A file system in Amazon EFS that exists already. */
interface EfsVolume {
  /**
   * Id of the file system, or the reference to one of a `stack()`. The task role may mount it, and write to it unless every mount is `readOnly`; its mount targets
   * have to let the workload's security group in at port 2049.
   * @default none
   * @example "fs-0123456789abcdef0"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html
   */
  readonly efs?: string | Reference<"output">;
  /**
   * Id of the access point that is gone through, or the reference to one: it decides the folder, the user and the group.
   * @default none
   * @example "fsap-0123456789abcdef0"
   */
  readonly accessPoint?: string | Reference<"output">;
  /**
   * Folder of the file system that is mounted; not with an access point.
   * @default "/"
   */
  readonly rootDirectory?: string;
  /**
   * Whether the file system asks IAM who mounts it, and so takes the task role. A policy of the file system then
   * has to let the role in.
   * @default true
   */
  readonly iam?: boolean;
  /**
   * Port of the encrypted connection on the task's side.
   * @default one that the mount helper picks
   */
  readonly transitEncryptionPort?: number;
}

/** A disk in Amazon EBS that ECS makes for each task, and removes with it. */
export interface EbsProps {
  /**
   * Size in GiB: 1 to 16384, for `io1` and `io2` from 4, for `st1` and `sc1` from 125, for `standard` to 1024.
   * @default the snapshot's; needed without one
   */
  readonly sizeInGiB?: number;
  /**
   * What kind of disk it is. `standard` is a magnetic disk, which tasks on instances may have and Fargate does not.
   * @default "gp3"
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html
   */
  readonly volumeType?: "gp2" | "gp3" | "io1" | "io2" | "sc1" | "st1" | "standard";
  /**
   * Operations per second: needed for `io1` and `io2`, 3000 to 16000 for `gp3`.
   * @default 3000 for gp3
   */
  readonly iops?: number;
  /**
   * MiB per second, 125 to 1000, of `gp3` alone.
   * @default 125
   */
  readonly throughput?: number;
  /**
   * Whether the disk is encrypted.
   * @default true
   */
  readonly encrypted?: boolean;
  /**
   * ARN of the KMS key that encrypts it, or `data.arn("Key")` of a `stack()`. The role by which ECS makes the disk may use it.
   * @default the account's key for EBS
   */
  readonly kmsKey?: KmsKey;
  /**
   * Id of the snapshot that the disk begins with.
   * @default none: it is empty
   */
  readonly snapshotId?: string | Reference<"output">;
  /**
   * MiB per second at which the snapshot is fetched, 100 to 300.
   * @default as needed, which is slow at first
   */
  readonly volumeInitializationRate?: number;
  /**
   * How the disk is formatted; that of a snapshot has to be the one that the snapshot has.
   * @default "xfs"
   */
  readonly filesystemType?: "ext3" | "ext4" | "xfs" | "ntfs";
  /**
   * Tags of the disk, beside those of the service.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

interface EbsVolume {
  /**
   * A disk in Amazon EBS that ECS makes for each task of a service, and removes with it. One volume of a task can be one.
   * @default none
   * @example { sizeInGiB: 20, volumeType: "gp3" }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html
   */
  readonly ebs?: EbsProps;
}

/** A bucket as a file system, by Amazon S3 Files. */
export interface S3FilesProps {
  /** ARN of the file system. */
  readonly fileSystem: string | Reference<"output">;
  /**
   * ARN of the access point that is gone through: it decides the folder, the user and the group.
   * @default none
   */
  readonly accessPoint?: string | Reference<"output">;
  /**
   * Folder of the file system that is mounted; not with an access point.
   * @default "/"
   */
  readonly rootDirectory?: string;
  /**
   * Port of the encrypted connection on the task's side.
   * @default one that the mount helper picks
   */
  readonly transitEncryptionPort?: number;
}

interface S3FilesVolume {
  /**
   * A bucket as a file system, by Amazon S3 Files. The task role may mount it, and write to it unless every mount is
   * `readOnly`; its mount targets have to let the workload's security group in at port 2049.
   * @default none
   * @example { fileSystem: "arn:aws:s3files:us-east-1:123456789012:file-system/fs-0123456789abcdef0" }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/s3files-volumes.html
   */
  readonly s3Files?: S3FilesProps;
}

/** A volume that Docker keeps on the instance. */
export interface DockerVolumeProps {
  /**
   * `task`: gone with the task. `shared`: it stays on the instance.
   * @default "task"
   */
  readonly scope?: "task" | "shared";
  /**
   * Whether a shared volume that is not there is made.
   * @default false
   */
  readonly autoprovision?: boolean;
  /**
   * The Docker driver that keeps it; on Windows `local` alone.
   * @default "local"
   */
  readonly driver?: string;
  /**
   * Options of the driver.
   * @default none
   */
  readonly driverOpts?: Readonly<Record<string, string>>;
  /**
   * Labels of the volume.
   * @default none
   */
  readonly labels?: Readonly<Record<string, string>>;
}

interface InstanceVolume {
  /**
   * A folder of the instance, by its path.
   * @default none
   * @example "/var/run"
   */
  readonly host?: string;
  /**
   * A volume that Docker keeps on the instance; reported as `fargate/docker-volume` on Fargate.
   * @default none
   * @example { scope: "shared", autoprovision: true }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/docker-volumes.html
   */
  readonly docker?: DockerVolumeProps;
}

/** A share of Amazon FSx for Windows File Server. */
export interface FsxWindowsProps {
  /** Id of the file system. */
  readonly fileSystem: string | Reference<"output">;
  /** Folder of the file system that is mounted. */
  readonly rootDirectory: string;
  /** Name and password of a user of the domain: `{"username": "…", "password": "…"}`. The execution role may read them. */
  readonly credentials: Secret | Parameter;
  /** Full name of the Active Directory domain. */
  readonly domain: string;
}

interface FsxWindowsVolume {
  /**
   * A share of Amazon FSx for Windows File Server; reported as `fargate/fsx-volume` on Fargate.
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/wfsx-volumes.html
   */
  readonly fsxWindows?: FsxWindowsProps;
}

/** A volume of a Linux task on Fargate; `{}` is storage that goes with the task. Two kinds in one are reported as `schema/volume-one-kind`. */
export interface FargateVolume extends EfsVolume, EbsVolume, S3FilesVolume {}

/** A volume of a Linux task on EC2; `{}` is storage that goes with the task. */
export interface Ec2Volume extends EfsVolume, EbsVolume, InstanceVolume {}

/** A volume of a task on instances outside AWS; `{}` is storage that goes with the task. */
export interface ExternalVolume extends InstanceVolume {}

/** A volume of a task on Managed Instances; `{}` is storage that goes with the task. */
export interface ManagedVolume extends EfsVolume, EbsVolume, S3FilesVolume, Pick<InstanceVolume, "host"> {}

/** A volume of a Windows task on EC2; `{}` is storage that goes with the task. */
export interface Ec2WindowsVolume extends EbsVolume, InstanceVolume, FsxWindowsVolume {}

/** A volume of a task anywhere. */
export interface AnyVolume extends EfsVolume, EbsVolume, S3FilesVolume, InstanceVolume, FsxWindowsVolume {}
