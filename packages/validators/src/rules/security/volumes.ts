import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { forbidden, pattern, requires } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isFargateTask } from "../launch.ts";
import { isRecord, valueAt } from "../place.ts";
import { ecsApi } from "../source.ts";

const ADVICE = { severity: "info", presets: ["strict"] } as const;
const TELLING_PATH = /^\/(?:etc|proc|root|var\/run\/docker\.sock|run\/docker\.sock)?\/?$/;

/** What tasks mount, sorted by code. */
export const VOLUMES: readonly Rule[] = [
  forbidden({
    code: "security/docker-socket-mount",
    severity: "warning",
    presets: ["strict"],
    on: "taskDefinition",
    at: "volumes[].host.sourcePath",
    values: (path) => typeof path === "string" && TELLING_PATH.test(path),
    when: (task) => !isFargateTask(task),
    summary: "A task does not see the instance's own files.",
    source: ecsApi("API_HostVolumeProperties.html"),
    says: "volume {item} of {it} is {value} of its instance",
    because: "who breaks into the task has the instance",
    help: "Mount a folder that is made for the task.",
    fix: "none",
  }),

  forbidden({
    code: "security/ebs-encryption",
    severity: "warning",
    presets: ["strict"],
    on: "service",
    at: "volumeConfigurations[].managedEBSVolume",
    values: (volume) => valueAt(volume, ["encrypted"]) === undefined || valueAt(volume, ["encrypted"]) === false,
    summary: "The volumes of a service are encrypted.",
    source: ecsApi("API_ServiceManagedEBSVolumeConfiguration.html"),
    says: "volume {item} of {it} is not encrypted",
    because: "unless the account encrypts all volumes, snapshots of it can be read",
    help: say`Set ${property(["volumeConfigurations", 0, "managedEBSVolume", "encrypted"])} to true.`,
    fix: "none",
  }),

  inFiles(
    pattern({
      code: "security/efs-id-format",
      severity: "warning",
      on: "taskDefinition",
      at: "volumes[].efsVolumeConfiguration.fileSystemId",
      summary: "A file system of EFS is named by its id.",
      source: ecsApi("API_EFSVolumeConfiguration.html"),
      says: "volume {item} of {it} is of the file system {value}",
      // `fs-XXXXXXXX` and `EFS_ID` stand for one.
      pattern: /^(?:fs-[0-9a-f]{8,40}|arn:.+|(?:fs-)?[A-Z][A-Z0-9_-]*|fs-(?:x+|your.*))$/,
      accepts: "its id",
      example: "fs-0123456789abcdef0",
    }),
  ),

  forbidden({
    ...ADVICE,
    code: "security/host-path-writable",
    on: "container",
    at: "mountPoints[]",
    values: (mount) => isRecord(mount) && mount["readOnly"] !== true && typeof mount["readOnly"] !== "symbol",
    when: ({ task, container }) => mountsHost(task, container.mountPoints),
    summary: "A container reads the folders of its instance and does not write there.",
    source: ecsApi("API_MountPoint.html"),
    says: "{it} may write to a folder of its instance",
    because: "other tasks and the instance itself read it",
    help: say`Set ${property(["mountPoints", 0, "readOnly"])} to true.`,
    fix: "none",
  }),

  inFiles(
    requires({
      code: "security/s3files-task-role",
      on: "taskDefinition",
      at: "volumes[].s3filesVolumeConfiguration",
      needs: "taskRoleArn",
      values: () => true,
      summary: "A task with a volume of S3 Files has a task role.",
      source: ecsApi("API_S3FilesVolumeConfiguration.html"),
      says: "volume {item} of {it} is of S3 Files, and the task has no role",
      because: "ECS mounts it with the rights of the task's role",
      help: say`Set ${property("taskRoleArn")} to a role that may use the file system.`,
    }),
  ),
];

/** True where one of the mounts may be of a folder of the instance. */
function mountsHost({ volumes }: Subjects["taskDefinition"], mounts: unknown): boolean {
  if (!isKnown(volumes) || !Array.isArray(mounts)) return false;
  const ofHost = new Set(
    volumes
      .filter((one) => typeof valueAt(one, ["host", "sourcePath"]) === "string")
      .map((one) => valueAt(one, ["name"])),
  );
  return mounts.every((mount) => ofHost.has(valueAt(mount, ["sourceVolume"])));
}
