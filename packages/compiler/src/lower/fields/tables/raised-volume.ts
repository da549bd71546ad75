import type { AnyVolume } from "@ecs-dsl/dsl";
import { EBS_VOLUME_TYPES } from "@ecs-dsl/validators/facts";
import { sourceOf } from "../../resolve/secrets.ts";
import type { Read } from "../form.ts";
import { given } from "../../resolve/given.ts";
import type { ItemAt } from "../places.ts";

type Volume = Read<ItemAt<"taskDefinition.volumes">>;

/** The volume of a workload that a task definition's volume is made from. Of a disk only the service says more. */
export function raisedVolume(volume: Volume): string | AnyVolume {
  const host = volume.host?.sourcePath;
  const others = given({
    ...efs(volume),
    ebs: volume.configuredAtLaunch === true ? {} : undefined,
    s3Files: s3Files(volume),
    docker: docker(volume),
    fsxWindows: fsxWindows(volume),
  });
  if (host === undefined) return others;
  return Object.keys(others).length === 0 ? host : { host, ...others };
}

type Disk = Read<ItemAt<"service.volumeConfigurations">>;

/** The disk that a service gives each task: what it says beyond what holds without it. */
export function raisedDisk({ managedEBSVolume = {} }: Disk): AnyVolume {
  const { roleArn: _, kmsKeyId, encrypted, volumeType, tagSpecifications, ...others } = managedEBSVolume;
  const tags = tagSpecifications?.[0]?.tags?.map(({ key = "", value = "" }) => [key, value] as const);
  return {
    ebs: given({
      ...others,
      encrypted: encrypted === true ? undefined : encrypted,
      volumeType: volumeType === "gp3" ? undefined : EBS_VOLUME_TYPES.find((type) => type === volumeType),
      kmsKey: kmsKeyId,
      tags: tags && Object.fromEntries(tags),
    }),
  };
}

function efs({ efsVolumeConfiguration: configuration }: Volume) {
  if (configuration === undefined) return {};
  const { accessPointId, iam } = configuration.authorizationConfig ?? {};
  return {
    efs: configuration.fileSystemId,
    accessPoint: accessPointId,
    rootDirectory: configuration.rootDirectory,
    iam: iam === "ENABLED" ? undefined : false,
    transitEncryptionPort: configuration.transitEncryptionPort,
  };
}

function s3Files({ s3filesVolumeConfiguration: configuration }: Volume) {
  if (configuration === undefined) return undefined;
  const { fileSystemArn = "", accessPointArn, ...others } = configuration;
  return { fileSystem: fileSystemArn, ...given({ accessPoint: accessPointArn, ...others }) };
}

function docker({ dockerVolumeConfiguration: configuration }: Volume) {
  if (configuration === undefined) return undefined;
  const { driverOpts, labels, ...others } = configuration;
  return given({ ...others, driverOpts: driverOpts && texts(driverOpts), labels: labels && texts(labels) });
}

function texts(map: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(map).map(([key, text = ""]) => [key, text]));
}

function fsxWindows({ fsxWindowsFileServerVolumeConfiguration: configuration }: Volume) {
  if (configuration === undefined) return undefined;
  const { fileSystemId = "", rootDirectory = "", authorizationConfig = {} } = configuration;
  const { credentialsParameter = "", domain = "" } = authorizationConfig;
  return { fileSystem: fileSystemId, rootDirectory, credentials: sourceOf(credentialsParameter), domain };
}
