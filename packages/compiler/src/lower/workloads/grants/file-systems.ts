import type { Intrinsic } from "../../../cloudformation/template.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { itemsOf, memberOf, textOf } from "./built-values.ts";
import type { Statement } from "./statement.ts";

/** File systems that let in whom IAM lets in: they ask for the rights of the task itself. */
export function fileSystemStatements(task: unknown): readonly Statement[] {
  const mounts = itemsOf(task, "containerDefinitions").flatMap((container) => itemsOf(container, "mountPoints"));
  return itemsOf(task, "volumes").flatMap((volume) => {
    const own = mounts.filter((mount) => textOf(mount, "sourceVolume") === textOf(volume, "name"));
    return own.length === 0 ? [] : mountStatements(memberOf(volume, "efsVolumeConfiguration"), own.some(isWritable));
  });
}

function isWritable(mount: unknown): boolean {
  return memberOf(mount, "readOnly") !== true;
}

function mountStatements(efs: unknown, writes: boolean): readonly Statement[] {
  const id = textOf(efs, "fileSystemId");
  if (typeof id !== "string" || textOf(efs, "authorizationConfig", "iam") !== "ENABLED") return [];
  const mount = "elasticfilesystem:ClientMount";
  const statement = {
    Effect: "Allow",
    Action: writes ? [mount, "elasticfilesystem:ClientWrite"] : mount,
    Resource: efsArn("file-system", id),
  } as const;
  const accessPoint = textOf(efs, "authorizationConfig", "accessPointId");
  if (typeof accessPoint !== "string") return [statement];
  const through = { "elasticfilesystem:AccessPointArn": efsArn("access-point", accessPoint) };
  return [{ ...statement, Condition: { StringEquals: through } }];
}

function efsArn(type: "access-point" | "file-system", id: string): Intrinsic {
  return substituted(["arn:", PARTITION, ":elasticfilesystem:", REGION, ":", ACCOUNT, `:${type}/${id}`]);
}
