import { sub, type Intrinsic } from "../../../cloudformation/template.ts";
import { templateOf, type Deferred } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, pseudoText, REGION, substituted } from "../../resolve/place.ts";
import { itemsOf, memberOf, textOf } from "./built-values.ts";
import type { Statement } from "./statement.ts";

/** File systems that let in whom IAM lets in: they ask for the rights of the task itself. */
export function fileSystemStatements(task: unknown): readonly Statement[] {
  const mounts = itemsOf(task, "containerDefinitions").flatMap((container) => itemsOf(container, "mountPoints"));
  return itemsOf(task, "volumes").flatMap((volume) => {
    const own = mounts.filter((mount) => textOf(mount, "sourceVolume") === textOf(volume, "name"));
    if (own.length === 0) return [];
    const writes = own.some(isWritable);
    return [
      ...efsStatements(memberOf(volume, "efsVolumeConfiguration"), writes),
      ...s3FilesStatements(memberOf(volume, "s3filesVolumeConfiguration"), writes),
    ];
  });
}

function isWritable(mount: unknown): boolean {
  return memberOf(mount, "readOnly") !== true;
}

function efsStatements(efs: unknown, writes: boolean): readonly Statement[] {
  const fileSystem = efsArn("file-system", textOf(efs, "fileSystemId"));
  if (fileSystem === undefined || textOf(efs, "authorizationConfig", "iam") !== "ENABLED") return [];
  const accessPoint = efsArn("access-point", textOf(efs, "authorizationConfig", "accessPointId"));
  return mountStatements({ service: "elasticfilesystem", writes, fileSystem, accessPoint });
}

/** The id is text, or a parameter of the stack. */
function efsArn(type: "access-point" | "file-system", id: string | Deferred | undefined): Intrinsic | undefined {
  const pieces = ["arn:", PARTITION, ":elasticfilesystem:", REGION, ":", ACCOUNT, `:${type}/`];
  if (typeof id === "string") return substituted([...pieces, id]);
  return id !== undefined && "Ref" in id.template ? sub(`${pseudoText(pieces)}\${${id.template.Ref}}`) : undefined;
}

/** S3 Files asks IAM of every client. */
function s3FilesStatements(s3Files: unknown, writes: boolean): readonly Statement[] {
  const fileSystem = templateOf(textOf(s3Files, "fileSystemArn"));
  if (fileSystem === undefined) return [];
  const accessPoint = templateOf(textOf(s3Files, "accessPointArn"));
  return mountStatements({ service: "s3files", writes, fileSystem, accessPoint });
}

interface MountedFileSystem {
  /** The service whose actions they are. */
  readonly service: string;
  readonly writes: boolean;
  readonly fileSystem: string | Intrinsic;
  readonly accessPoint: string | Intrinsic | undefined;
}

function mountStatements({ service, writes, fileSystem, accessPoint }: MountedFileSystem): readonly Statement[] {
  const mount = `${service}:ClientMount`;
  const statement = {
    Effect: "Allow",
    Action: writes ? [mount, `${service}:ClientWrite`] : mount,
    Resource: fileSystem,
  } as const;
  if (accessPoint === undefined) return [statement];
  return [{ ...statement, Condition: { StringEquals: { [`${service}:AccessPointArn`]: accessPoint } } }];
}
