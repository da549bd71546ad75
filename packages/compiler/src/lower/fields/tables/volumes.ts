import type {
  AnyServiceProps,
  AnyVolume,
  FileSystem,
  DockerVolumeProps,
  EbsProps,
  FsxWindowsProps,
  Parameter,
  S3FilesProps,
  Secret,
} from "@ecs-dsl/dsl";
import { isFileSystemId } from "../../resolve/efs-ids.ts";
import { EBS_VOLUME_TYPES } from "@ecs-dsl/validators/facts";
import { credentialsArn } from "../../resolve/secrets.ts";
import { type Resolve, writtenValue } from "../../resolve/references.ts";
import { isFileSystem, valueOfFileSystem } from "../../resources/file-system/outputs.ts";
import { FILE_SYSTEM_NODE } from "./file-system.ts";
import { raisedDisk, raisedVolume } from "./raised-volume.ts";
import type { ServiceContext, TaskContext } from "../contexts.ts";
import { exact, items, type Located } from "../form.ts";
import type { ItemAt } from "../places.ts";
import { sortedKeys } from "../../resolve/names.ts";
import { to } from "../table.ts";
import { documentTags } from "../tags.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  from,
  INTEGER,
  mapOf,
  node,
  oneOf,
  required,
  STRING,
  struct,
  TAG_MAP,
} from "../shape.ts";
import { KMS_KEY } from "./kms-key.ts";
import { REFERENCE } from "./reference.ts";
import { keyValue } from "../../resources/stack/key-behind.ts";

type Volume = ItemAt<"taskDefinition.volumes">;

const PORT = from(1, 65_535);

/** An id or an ARN, or the value of a stack that is one. */
const ID = either(FILLED, REFERENCE);

const EBS = struct<EbsProps>("a disk", {
  sizeInGiB: INTEGER,
  volumeType: oneOf(...EBS_VOLUME_TYPES),
  iops: INTEGER,
  throughput: INTEGER,
  encrypted: BOOLEAN,
  kmsKey: KMS_KEY,
  snapshotId: ID,
  volumeInitializationRate: INTEGER,
  filesystemType: oneOf("ext3", "ext4", "xfs", "ntfs"),
  tags: TAG_MAP,
});

const S3_FILES = struct<S3FilesProps>("a file system of S3 Files", {
  fileSystem: required(ID),
  accessPoint: ID,
  rootDirectory: FILLED,
  transitEncryptionPort: PORT,
});

const DOCKER = struct<DockerVolumeProps>("a Docker volume", {
  scope: oneOf("task", "shared"),
  autoprovision: BOOLEAN,
  driver: FILLED,
  driverOpts: mapOf(STRING),
  labels: mapOf(STRING),
});

const FSX_WINDOWS = struct<FsxWindowsProps>("a share of FSx", {
  fileSystem: required(ID),
  rootDirectory: required(FILLED),
  credentials: required(either(node<Secret>("secret", "a secret"), node<Parameter>("parameter", "a parameter"))),
  domain: required(FILLED),
});

const VOLUME = struct<AnyVolume>("a volume", {
  efs: ID,
  accessPoint: ID,
  rootDirectory: FILLED,
  iam: BOOLEAN,
  transitEncryptionPort: PORT,
  ebs: EBS,
  s3Files: S3_FILES,
  host: FILLED,
  docker: DOCKER,
  fsxWindows: FSX_WINDOWS,
});

const S3 = "s3filesVolumeConfiguration";
const FSX = "fsxWindowsFileServerVolumeConfiguration";

/** Where the parts of a volume are written. */
const PARTS: readonly Located[] = [
  part("host", "host"),
  { ...part("dockerVolumeConfiguration", "docker"), isSame: true },
  part("efsVolumeConfiguration", "efs"),
  part("efsVolumeConfiguration.rootDirectory", "rootDirectory"),
  part("efsVolumeConfiguration.transitEncryptionPort", "transitEncryptionPort"),
  part("efsVolumeConfiguration.authorizationConfig.accessPointId", "accessPoint"),
  part("efsVolumeConfiguration.authorizationConfig.iam", "iam"),
  { ...part(S3, "s3Files"), isSame: true },
  part(`${S3}.fileSystemArn`, "s3Files.fileSystem"),
  part(`${S3}.accessPointArn`, "s3Files.accessPoint"),
  { ...part(FSX, "fsxWindows"), isSame: true },
  part(`${FSX}.fileSystemId`, "fsxWindows.fileSystem"),
  part(`${FSX}.authorizationConfig`, "fsxWindows"),
  part(`${FSX}.authorizationConfig.credentialsParameter`, "fsxWindows.credentials"),
  part(`${FSX}.authorizationConfig.domain`, "fsxWindows.domain"),
  part("configuredAtLaunch", "ebs"),
];

function part(at: string, path: string): Located {
  return { at: at.split("."), path: path.split(".") };
}

const VOLUMES = items({
  shape: either(either(FILLED, VOLUME), FILE_SYSTEM_NODE),
  key: "name",
  parts: PARTS,
  lower: volumeOf,
  raise: ({ name = "", ...volume }) => [name, raisedVolume(volume)],
});

/** The volumes of a task. */
export const TASK_VOLUMES = to("taskDefinition.volumes", VOLUMES);

type Volumes = NonNullable<AnyServiceProps["volumes"]>;
type Configuration = ItemAt<"service.volumeConfigurations">;

const AT_LAUNCH = exact<Volumes, readonly Configuration[], ServiceContext>({
  get shape() {
    return VOLUMES.shape;
  },
  lower(volumes, context) {
    const list = disksOf(volumes).map(({ name, ebs }) => configurationOf(name, ebs, context));
    return list.length === 0 ? undefined : list;
  },
  raise: (disks) => Object.fromEntries(disks.map((disk) => [disk.name ?? "", raisedDisk(disk)])),
  locate: (volumes) => disksOf(volumes).flatMap((disk, index) => locateDisk(disk, index)),
});

/** The disks that a service gives each of its tasks. */
export const VOLUME_CONFIGURATIONS = to("service.volumeConfigurations", AT_LAUNCH);

interface Disk {
  readonly name: string;
  readonly ebs: EbsProps;
}

function disksOf(volumes: Volumes): readonly Disk[] {
  return sortedKeys(volumes).flatMap((name) => {
    const volume = volumes[name];
    return typeof volume === "object" && !isFileSystem(volume) && volume.ebs !== undefined
      ? [{ name, ebs: volume.ebs }]
      : [];
  });
}

function configurationOf(
  name: string,
  { encrypted = true, volumeType = "gp3", kmsKey, snapshotId, tags, ...others }: EbsProps,
  { infrastructureRoleArn, resolve }: ServiceContext,
): Configuration {
  return {
    name,
    managedEBSVolume: {
      encrypted,
      kmsKeyId: kmsKey === undefined ? undefined : keyValue(kmsKey, resolve),
      volumeType,
      snapshotId: snapshotId === undefined ? undefined : writtenValue(snapshotId, resolve),
      ...others,
      tagSpecifications: [{ resourceType: "volume", tags: documentTags(undefined, tags), propagateTags: "SERVICE" }],
      roleArn: infrastructureRoleArn,
    },
  };
}

function locateDisk({ name, ebs }: Disk, index: number): readonly Located[] {
  const at = [index, "managedEBSVolume"];
  const path = [name, "ebs"];
  const tags = sortedKeys(ebs.tags ?? {}).map((key, tag) => ({
    at: [...at, "tagSpecifications", 0, "tags", tag],
    path: [...path, "tags", key],
  }));
  return [
    { at: [index], path: [name] },
    { at, path, isSame: true },
    { at: [...at, "kmsKeyId"], path: [...path, "kmsKey"] },
    { at: [...at, "roleArn"], path },
    { at: [...at, "tagSpecifications"], path: [...path, "tags"] },
    ...tags,
  ];
}

/** A folder of the instance; the id of a file system is reported, and is none. */
function ofText(text: string): AnyVolume {
  return isFileSystemId(text) ? { efs: text } : { host: text };
}

function volumeOf(name: string, given: string | AnyVolume | FileSystem, context: TaskContext): Volume {
  if (isFileSystem(given)) return { name, ...newFileSystem(given, context.resolve) };
  const volume = typeof given === "string" ? ofText(given) : given;
  const { ebs, docker, host, s3Files, fsxWindows } = volume;
  return {
    name,
    host: host === undefined ? undefined : { sourcePath: host },
    dockerVolumeConfiguration: docker,
    efsVolumeConfiguration: efsOf(volume, context.resolve),
    s3filesVolumeConfiguration: s3Files && s3FilesOf(s3Files, context.resolve),
    fsxWindowsFileServerVolumeConfiguration: fsxWindows && fsxWindowsOf(context, fsxWindows),
    configuredAtLaunch: ebs === undefined ? undefined : true,
  };
}

function newFileSystem(fileSystem: FileSystem, resolve: Resolve) {
  return {
    efsVolumeConfiguration: {
      fileSystemId: valueOfFileSystem(fileSystem, "Id", resolve),
      transitEncryption: "ENABLED" as const,
      authorizationConfig: {
        accessPointId: valueOfFileSystem(fileSystem, "AccessPoint", resolve),
        iam: "ENABLED" as const,
      },
    },
  };
}

/** ECS wants an encrypted connection where an access point or IAM is used; it costs nothing elsewhere. */
function efsOf({ efs, accessPoint, iam = true, ...others }: AnyVolume, resolve: Resolve) {
  if (efs === undefined) return undefined;
  const { rootDirectory, transitEncryptionPort } = others;
  const point = accessPoint === undefined ? undefined : writtenValue(accessPoint, resolve);
  return {
    fileSystemId: writtenValue(efs, resolve),
    rootDirectory,
    transitEncryption: "ENABLED" as const,
    transitEncryptionPort,
    authorizationConfig: { accessPointId: point, iam: iam ? ("ENABLED" as const) : ("DISABLED" as const) },
  };
}

function s3FilesOf({ fileSystem, accessPoint, ...others }: S3FilesProps, resolve: Resolve) {
  const point = accessPoint === undefined ? undefined : writtenValue(accessPoint, resolve);
  return { fileSystemArn: writtenValue(fileSystem, resolve), accessPointArn: point, ...others };
}

function fsxWindowsOf(reading: TaskContext, { fileSystem, rootDirectory, credentials, domain }: FsxWindowsProps) {
  return {
    fileSystemId: writtenValue(fileSystem, reading.resolve),
    rootDirectory,
    authorizationConfig: { credentialsParameter: credentialsArn(reading, credentials), domain },
  };
}
